/** Invented companies: a name in both languages, a trade and a home, another one for every number. */
export interface Company {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly trade: Trade;
  readonly home: Home;
}

/** What a company makes, the commodity it is filed under, and how its parts are numbered and sold. */
export interface Trade {
  readonly commodity: string;
  readonly en: string;
  readonly zh: string;
  readonly part: { readonly series: string; readonly pieces: number; readonly pack: number };
}

interface Home {
  readonly country: string;
  readonly en: string;
  readonly zh: string;
  readonly plant: 'siegen' | 'taicang';
}

type Pair = readonly [en: string, zh: string];

const trades: readonly Trade[] = [
  { commodity: 'castings', en: 'Castings', zh: '铸造', part: { series: 'E21-118', pieces: 24_000, pack: 80 } },
  { commodity: 'machined-parts', en: 'Machining', zh: '机加工', part: { series: 'E21-510', pieces: 9_000, pack: 60 } },
  { commodity: 'metal-forming', en: 'Stampings', zh: '冲压', part: { series: 'E21-415', pieces: 45_000, pack: 200 } },
  { commodity: 'surface-treatment', en: 'Coatings', zh: '表面处理', part: { series: 'E21-702', pieces: 14_000, pack: 70 } },
  { commodity: 'polymers', en: 'Plastics', zh: '塑业', part: { series: 'E21-207', pieces: 60_000, pack: 500 } },
  { commodity: 'electronics', en: 'Electronics', zh: '电子', part: { series: 'E21-330', pieces: 8_000, pack: 100 } },
  { commodity: 'metal-forming', en: 'Fasteners', zh: '紧固件', part: { series: 'N-900', pieces: 640_000, pack: 2_000 } },
];

const westFirst: readonly Pair[] = [['Alden', '阿尔登'], ['Bram', '布拉姆'], ['Corv', '科尔夫'], ['Dras', '德拉斯'], ['Elm', '埃尔姆'], ['Fal', '法尔'], ['Gret', '格雷特'], ['Hol', '霍尔'], ['Ist', '伊斯特'], ['Jor', '约尔'], ['Kest', '凯斯特'], ['Lun', '伦恩'], ['Mar', '马尔']];
const westLast: readonly Pair[] = [['berg', '贝格'], ['dal', '达尔'], ['feld', '费尔德'], ['hausen', '豪森'], ['holm', '霍尔姆'], ['mark', '马克'], ['ova', '奥瓦'], ['stad', '施塔特'], ['tal', '塔尔'], ['wick', '维克'], ['werth', '韦尔特']];
const eastFirst: readonly Pair[] = [['Chen', '辰'], ['Heng', '衡'], ['Jing', '璟'], ['Lan', '岚'], ['Mu', '沐'], ['Qi', '琦'], ['Rui', '睿'], ['Shuo', '朔'], ['Ting', '汀'], ['Xi', '曦'], ['Yan', '岩'], ['Zhuo', '卓'], ['Pei', '沛']];
const eastLast: readonly Pair[] = [['bo', '泊'], ['chuan', '川'], ['heng', '珩'], ['lei', '磊'], ['ming', '铭'], ['ping', '坪'], ['rong', '嵘'], ['sen', '森'], ['tao', '韬'], ['yuan', '沅'], ['zhou', '舟']];

const west: readonly Home[] = [
  { country: 'DE', en: 'Hagen', zh: '哈根', plant: 'siegen' },
  { country: 'IT', en: 'Bergamo', zh: '贝加莫', plant: 'siegen' },
  { country: 'CZ', en: 'Olomouc', zh: '奥洛穆茨', plant: 'siegen' },
  { country: 'HU', en: 'Győr', zh: '杰尔', plant: 'siegen' },
  { country: 'SE', en: 'Borås', zh: '布罗斯', plant: 'siegen' },
];
const east: readonly Home[] = [
  { country: 'CN', en: 'Wuxi', zh: '无锡', plant: 'taicang' },
  { country: 'CN', en: 'Ningbo', zh: '宁波', plant: 'taicang' },
  { country: 'CN', en: 'Dongguan', zh: '东莞', plant: 'taicang' },
  { country: 'CN', en: 'Changzhou', zh: '常州', plant: 'taicang' },
];

const roots = 2 * westFirst.length * westLast.length;

/** The company of a number from 1 on: the same for ever, no two of one name. */
export function company(number: number): Company {
  const index = number - 1;
  const isEast = index % 2 === 1;
  const root = Math.floor((index % roots) / 2);
  const round = Math.floor(index / roots);
  const [first, last] = isEast ? [eastFirst, eastLast] : [westFirst, westLast];
  const [start, end] = [first[root % first.length]!, last[Math.floor(root / first.length)]!];
  const trade = trades[(index + 2 * round) % trades.length]!;
  const homes = isEast ? east : west;
  const home = homes[root % homes.length]!;
  // The seven trades make every round of the roots a new name; after that the number does.
  const again = Math.floor(round / trades.length);
  const suffix: Pair = again === 0 ? ['', ''] : [` ${again + 1}`, `${again + 1}`];
  const en = `${start[0]}${end[0]} ${trade.en}${suffix[0]}`;
  const zh = `${isEast ? home.zh : ''}${start[1]}${end[1]}${trade.zh}${suffix[1]}`;
  return { id: `${start[0]}${end[0]}-${trade.en}-${number}`.toLowerCase(), name: { en, 'zh-CN': zh }, trade, home };
}
