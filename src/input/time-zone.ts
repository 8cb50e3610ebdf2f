/** Time zones by their IANA names, and what people write instead. */
import { nearest } from '#input/mistakes/nearest.ts';

/**
 * The zone as IANA spells it, or undefined where there is no such zone. An offset such as `+08:00` is not a zone: it knows no summer time.
 * @example zoneNamed('europe/berlin') //=> 'Europe/Berlin'
 */
export function zoneNamed(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

/**
 * The zone that was probably meant.
 * @example zoneMeant('Asia/Beijing') //=> 'Asia/Shanghai'
 */
export function zoneMeant(name: string): string | undefined {
  const city = (name.split('/').at(-1) ?? '').toLowerCase().replace(/[\s_-]/g, '');
  const isOf = (names: string): boolean => names.split(' ').some((one) => one === city || one === name.toLowerCase());
  const elsewhere = nicknames.find(([, names]) => isOf(names))?.[0];
  return elsewhere ?? common.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(name, common);
}

const common = (
  'Africa/Cairo Africa/Casablanca Africa/Johannesburg America/Bogota America/Buenos_Aires America/Chicago America/Denver America/Detroit ' +
  'America/Los_Angeles America/Mexico_City America/Monterrey America/New_York America/Sao_Paulo America/Tijuana America/Toronto ' +
  'Asia/Bangkok Asia/Dubai Asia/Ho_Chi_Minh Asia/Hong_Kong Asia/Jakarta Asia/Kolkata Asia/Kuala_Lumpur Asia/Manila Asia/Seoul ' +
  'Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tokyo Australia/Melbourne Australia/Sydney Europe/Amsterdam Europe/Athens ' +
  'Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Copenhagen Europe/Dublin ' +
  'Europe/Helsinki Europe/Istanbul Europe/Kyiv Europe/Lisbon Europe/Ljubljana Europe/London Europe/Madrid Europe/Oslo Europe/Paris ' +
  'Europe/Prague Europe/Rome Europe/Sofia Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich UTC'
).split(' ');

/** Cities, countries and abbreviations that people write, and the zone they live in. */
const nicknames: readonly (readonly [zone: string, names: string])[] = [
  ['Asia/Shanghai', 'beijing shenzhen guangzhou wuxi suzhou changchun wuhan tianjin chengdu china cst utc+8 gmt+8 +08:00 +8'],
  ['Europe/Berlin', 'munich stuttgart hamburg frankfurt wolfsburg cologne germany cest mez mesz utc+1 gmt+1 +01:00 +1'],
  ['Europe/Rome', 'turin milan italy'],
  ['Europe/Madrid', 'barcelona spain'],
  ['Europe/Warsaw', 'krakow poland'],
  ['Asia/Kolkata', 'delhi mumbai pune chennai india ist'],
  ['Asia/Tokyo', 'osaka nagoya japan jst'],
  ['America/Los_Angeles', 'pst pdt'],
  ['America/New_York', 'edt'],
  ['America/Mexico_City', 'puebla mexico'],
];
