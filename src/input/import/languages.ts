/** Languages in which a file may write the names of its months. */
import type { Locale } from 'date-fns';
import { cs } from 'date-fns/locale/cs';
import { da } from 'date-fns/locale/da';
import { de } from 'date-fns/locale/de';
import { enUS } from 'date-fns/locale/en-US';
import { es } from 'date-fns/locale/es';
import { fi } from 'date-fns/locale/fi';
import { fr } from 'date-fns/locale/fr';
import { hu } from 'date-fns/locale/hu';
import { it } from 'date-fns/locale/it';
import { ja } from 'date-fns/locale/ja';
import { ko } from 'date-fns/locale/ko';
import { nb } from 'date-fns/locale/nb';
import { nl } from 'date-fns/locale/nl';
import { pl } from 'date-fns/locale/pl';
import { pt } from 'date-fns/locale/pt';
import { ro } from 'date-fns/locale/ro';
import { sk } from 'date-fns/locale/sk';
import { sv } from 'date-fns/locale/sv';
import { tr } from 'date-fns/locale/tr';
import { zhCN } from 'date-fns/locale/zh-CN';

/** The languages a mapping may name, each with the names of its months; more than those of pages. */
export const monthLanguages = { en: enUS, cs, da, de, es, fi, fr, hu, it, ja, ko, nb, nl, pl, pt, ro, sk, sv, tr, 'zh-CN': zhCN } as const satisfies Record<string, Locale>;
export type MonthLanguage = keyof typeof monthLanguages;
