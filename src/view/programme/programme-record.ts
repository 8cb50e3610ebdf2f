/** The programme as one JSON document: who is rated how, by which method, with links to each scorecard. */
import { programmeView, type ProgrammeView } from '#view/frame.ts';
import { href, paths } from '#view/links.ts';
import type { SiteView } from '#view/site-view.ts';
import { supplierRows, type SupplierRow } from '#view/programme/supplier-row.ts';
import { methodFacts, type MethodFacts } from '#view/scorecard/scorecard.ts';

export interface ProgrammeRecord {
  readonly version: 1;
  readonly kind: 'programme';
  readonly language: SiteView['language'];
  readonly programme: ProgrammeView;
  readonly methods: readonly MethodFacts[];
  readonly suppliers: readonly (SupplierRow & { readonly scorecard: string })[];
}

/** Every supplier with its row of the suppliers page; `scorecard` is where its own JSON stands. */
export function programmeRecord(site: SiteView): ProgrammeRecord {
  return {
    version: 1,
    kind: 'programme',
    language: site.language,
    programme: programmeView(site),
    methods: site.rated.programme.methods.map((method) => methodFacts(site, method)),
    suppliers: supplierRows(site).map((row) => ({ ...row, scorecard: href(site.language, paths.scorecardJson(row.id)) })),
  };
}
