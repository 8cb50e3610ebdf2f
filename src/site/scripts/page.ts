/** What every page does with a script: the choice of light or dark, charts that wait for a reader, a list of contents that follows, the newest months in sight. */
import { wakeChartsFrom } from '#site/scripts/waking-charts.ts';
import { bindThemeChoice } from '#site/scripts/theme-choice.ts';
import { followContents } from '#site/scripts/contents.ts';
import { showNewestMonths } from '#site/scripts/newest-months.ts';

const { src } = (document.currentScript as HTMLScriptElement).dataset;
bindThemeChoice();
followContents();
showNewestMonths();
if (src !== undefined) wakeChartsFrom(new URL(src, document.baseURI).href);
