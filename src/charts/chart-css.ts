/** The style sheet that charts need on a page; `paletteCss` gives it the colours. */

/**
 * A figure with a chart is a container: in a narrow one the chart's text grows, so that it can be read on a phone,
 * in a wide one it shrinks to the size of the page's small text. Charts leave room for that.
 */
export const chartCss = `
.chart-figure{container-type:inline-size;margin:0}
.chart{display:block;height:auto;overflow:visible;font-variant-numeric:tabular-nums}
@container (max-width:26rem){.chart{font-size:15px}}
@container (min-width:36rem){.chart{font-size:11px}}
.sparkline{vertical-align:middle;color:var(--main)}
@media (forced-colors:active){.chart,.sparkline,.key{forced-color-adjust:none;background:var(--paper)}}
`.trim();
