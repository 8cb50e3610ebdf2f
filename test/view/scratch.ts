import { fed } from './site.ts';
import { aFed } from '../rating/scheme.ts';
import { aCategory } from '../support/builders.ts';
import { criterionRows } from '#view/criterion-view.ts';
import { lostRows } from '#view/lost-rows.ts';
const s = aCategory({ parts: [aCategory({ id: 'g', parts: [aFed('k3', { points: { kind: 'line', marks: [[20,0],[50,40],[100,100]] } }), aFed('k5')] })] });
const f = fed({ score: s }, { k3: { 'north 2026-06': 0 } });
console.log(criterionRows(f.site, f.supplier, f.assessment).map(r => [r.id, r.level, r.lost, r.missing, r.share.text]));
console.log(lostRows(f.site, f.supplier, f.assessment));
