/** KPIs by other names than theirs. */
import { builtInKpis } from '#domain/kpi.ts';
import { nearest } from '#input/mistakes/nearest.ts';

/** What the trade calls KPIs that come with Vernier, written without capitals and separators. */
const tradeNames: Readonly<Record<string, string>> = {
  otd: 'otd_lines',
  ontimedelivery: 'otd_lines',
  ontime: 'otd_lines',
  dppm: 'ppm',
  partspermillion: 'ppm',
};

/** The KPI that is meant: by the name that the trade has for it, else the nearest. */
export function meantKpi(word: string, kpiIds: readonly string[]): string | undefined {
  const plain = word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return Object.hasOwn(tradeNames, plain) ? tradeNames[plain] : nearest(word, kpiIds);
}

/** The same where the customer's own KPIs are not known. */
export function meantBuiltInKpi(word: string): string | undefined {
  return meantKpi(word, Object.keys(builtInKpis));
}
