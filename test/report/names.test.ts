import { expect, test } from 'vitest';
import { namesInRows } from '#report/parts/names.ts';

const long = 'Gesellschaft für Oberflächentechnik, Feinmechanische Fertigung und Werkzeugbau Niederösterreich-Süd Kommanditgesellschaft auf Aktien';
const chinese = '中国第一拖拉机内燃机配件制造集团（无锡）精密铸造与机械加工股份有限公司第二铸造事业部';

test('a long name is printed whole once, then cut after a line; short names are never cut', () => {
  expect(namesInRows(['Acme', long, 'Acme', long, long])).toEqual(['Acme', long, 'Acme', 'Gesellschaft für Oberflächentechnik …', 'Gesellschaft für Oberflächentechnik …']);
  expect(namesInRows([chinese, chinese])[1]).toMatch(/^中国第一拖拉机.{5,15} …$/);
});

test('two names that begin alike stay whole', () => {
  expect(namesInRows([long, `${long} Zweigniederlassung`, long])).toEqual([long, `${long} Zweigniederlassung`, long]);
});
