import { compareClasses } from '../classes/class-words.ts';

/** Of which class, period and year figures are, as a heading, a title or a row says it; null: it does not. */
export interface Slice {
  /** As written: «7А». */
  className: string | null;
  /** Key that is equal for all ways of writing a period: «четверть 1», «год». */
  period: string | null;
  /** The period as written: «1-я четв.». */
  periodWords: string | null;
  year: SliceYear | null;
  /** The words in which all of it is said: «2025/26 1 четверть»; '' where nothing is. */
  label: string;
}

/** `whole`: «2025/26» begins in `from`; a bare «2026» may be the year in which a school year begins or ends. */
interface SliceYear {
  from: number;
  isWhole: boolean;
}

/** What the report is compared with. */
export interface AskedSlice {
  /** '' : not known, no class is another one. */
  className: string;
  schoolYear: number;
  /** «1-я четверть», «Год»; null: not said. */
  span: string | null;
}

export const NO_SLICE: Slice = { className: null, period: null, periodWords: null, year: null, label: '' };

const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const OF_YEAR = '(?:\\s*(?:уч[\\p{L}.]*\\s*)?(?:г(?:од[\\p{L}]*|\\.)?|гг\\.?)(?!\\p{L}))?';
const WHOLE_YEAR = new RegExp(
  `${BEFORE}(?:20(\\d\\d)\\s*[-–—/]\\s*(?:20)?(\\d\\d)|(\\d\\d)/(\\d\\d))${AFTER}${OF_YEAR}`,
  'iu',
);
const BARE_YEAR = new RegExp(`${BEFORE}20(\\d\\d)${AFTER}${OF_YEAR}`, 'iu');
const ORDINALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:1|i|перв)/i, '1'],
  [/^(?:2|ii|втор)/i, '2'],
  [/^(?:3|iii|трет)/i, '3'],
  [/^(?:4|iv|четв)/i, '4'],
  [/^(?:5|v|пят)/i, '5'],
  [/^(?:6|vi|шест)/i, '6'],
];
const PERIOD = new RegExp(
  `${BEFORE}([1-6]|i{1,3}|iv|vi?|перв\\p{L}+|втор\\p{L}+|треть\\p{L}+|четв[её]рт\\p{L}+)\\s*(?:[-–]\\s*)?(?:ая|ое|ую|ой|я|й|е|ю)?\\s*` +
    `(четв(?:ерт\\p{L}*|\\.)?|чтв\\.?|ч\\.?|трим(?:естр\\p{L}*|\\.)?|полуг(?:оди\\p{L}*|\\.)?|п[/.]г\\.?|модул\\p{L}*)${AFTER}`,
  'iu',
);
const WHOLE_PERIOD = new RegExp(
  `${BEFORE}(?:годов\\p{L}+|(?:за\\s+)?(?:учебн\\p{L}+\\s+)?год\\p{L}{0,2})${AFTER}`,
  'iu',
);
const CLASS = new RegExp(
  `${BEFORE}(1[01]|[1-9])(?:\\s*[-–]?\\s*["«„“']?\\s*[А-ЯЁ]\\s*["»”“']?|\\s*["«„“']\\s*[А-ЯЁа-яё]\\s*["»”“'])(?:\\s*кл(?:асс\\p{L}*|\\.)?)?${AFTER}`,
  'u',
);

/** Takes what a text says of class, period and year out of it. */
export function takeSlice(text: string): { slice: Slice; rest: string } {
  let rest = text;
  const words: string[] = [];
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) {
      rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
      words.push(found[0].trim());
    }
    return found;
  };
  const year = takeYear(take);
  const period = take(PERIOD);
  const wholeYear = !period && year === null ? take(WHOLE_PERIOD) : null;
  const className = take(CLASS)?.[0].trim() ?? null;
  return {
    slice: {
      className,
      period: period ? periodKey(period[1] ?? '', period[2] ?? '') : wholeYear ? 'год' : null,
      periodWords: (period ?? wholeYear)?.[0].trim() ?? null,
      year,
      label: words.join(' '),
    },
    rest: rest.replace(/\s+/g, ' ').replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, ''),
  };
}

function takeYear(take: (pattern: RegExp) => RegExpExecArray | null): SliceYear | null {
  const whole = take(WHOLE_YEAR);
  if (whole) {
    const [from, to] = [Number(whole[1] ?? whole[3]), Number(whole[2] ?? whole[4])];
    return to === from + 1 ? { from: 2000 + from, isWhole: true } : null;
  }
  const bare = take(BARE_YEAR);
  return bare ? { from: 2000 + Number(bare[1]), isWhole: false } : null;
}

function periodKey(number: string, kind: string): string {
  const lower = kind.toLowerCase();
  const name = /^[чЧ]/.test(lower)
    ? 'четверть'
    : lower.startsWith('т')
      ? 'триместр'
      : lower.startsWith('м')
        ? 'модуль'
        : 'полугодие';
  // «IV» begins with «I», «III» with «II»: the longest fits first.
  const found = ORDINALS.toReversed().find(([words]) => words.test(number));
  const ordinal = /^i{1,3}$/i.test(number) ? String(number.length) : found?.[1];
  return `${name} ${ordinal ?? number}`;
}

/** One slice within another: what the inner one does not say, the outer one does. */
export function within(inner: Slice, outer: Slice): Slice {
  return {
    className: inner.className ?? outer.className,
    period: inner.period ?? outer.period,
    periodWords: inner.periodWords ?? outer.periodWords,
    year: inner.year ?? outer.year,
    label: [outer.label, inner.label].filter(Boolean).join(' '),
  };
}

/** Why figures of this slice are not what is asked, in Russian; null: they are, or it cannot be told. */
export function otherSlice({ className, year }: Slice, asked: AskedSlice): string | null {
  if (className && asked.className && compareClasses(className, asked.className) === 'other')
    return `другой класс: ${className}`;
  if (year === null) return null;
  const isOther = year.isWhole
    ? year.from !== asked.schoolYear
    : year.from < asked.schoolYear || year.from > asked.schoolYear + 1;
  return isOther ? `другой учебный год: ${shownYear(year)}` : null;
}

const shownYear = ({ from, isWhole }: SliceYear): string =>
  isWhole ? `${from}/${(from + 1) % 100}` : `${from}`;

/** Whether the figures are of another period than the one asked for; null: one of them is not said. */
export function isOtherPeriod({ period }: Slice, { span }: AskedSlice): boolean | null {
  const wanted = span === null ? null : takeSlice(span).slice.period;
  return period === null || wanted === null ? null : period !== wanted;
}
