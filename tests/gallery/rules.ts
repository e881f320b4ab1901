import { contrastOn, flattened } from './contrast.ts';
import type { Box, Measured, MeasuredText } from './measured.ts';
import type { Theme } from './shot.ts';

/** What a picture shows, as far as rules depend on it. */
export interface Place {
  screen: string;
  theme: Theme;
  /** Whether it is the screen as it opens: what is opened over it may hide tables and tools. */
  opened: boolean;
}

export interface Breach {
  rule: string;
  what: string;
}

type Rule = (measured: Measured, place: Place) => string[];

/** Screens whose rows are dense, of 24 to 30 px. */
const DENSE: ReadonlySet<string> = new Set(['journal', 'people', 'panel']);
/** Screens whose rows are of 36 px and never dense. */
const USUAL: ReadonlySet<string> = new Set(['today', 'families', 'class', 'analysis']);
/** A window at 200 % is narrower, px: there tools may wrap. */
const WIDE = 1200;
/** Narrower than the popup's window nothing is asked of heads and hints, px. */
const WIDE_FIELDS = 390;
const round = (number: number) => Math.round(number * 10) / 10;
const isLarge = ({ size, weight }: MeasuredText) => size >= 24 || (size >= 18.66 && weight >= 700);

const rowsOfTables: Rule = ({ tables }, { screen, theme }) => {
  if (theme === 'print') return [];
  return tables.flatMap(({ where, rows }) => {
    const isRight = (height: number) => {
      const usual = Math.abs(height - 36) <= 1.5;
      const dense = height >= 23.5 && height <= 30.5;
      return DENSE.has(screen) ? dense : USUAL.has(screen) ? usual : usual || dense;
    };
    const wrong = [...new Set(rows.filter((height) => !isRight(height)).map(round))];
    if (wrong.length > 0)
      return [
        `${where}: строки по ${wrong.slice(0, 5).join(', ')} px (${rows.filter((row) => !isRight(row)).length} из ${rows.length})`,
      ];
    const spread = Math.max(...rows) - Math.min(...rows);
    return spread > 2
      ? [`${where}: строки разной высоты, ${round(Math.min(...rows))}–${round(Math.max(...rows))} px`]
      : [];
  });
};

/** Screens that are no section: in the page of the site; an article of the help, which begins with its text. */
const AWAY: ReadonlySet<string> = new Set(['panel', 'understood']);

const tableNearTop: Rule = ({ tables, width }, { screen, theme, opened }) => {
  const [first] = tables;
  if (theme === 'print' || width < WIDE || !opened || !first || AWAY.has(screen)) return [];
  if (first.belowShortList && (screen === 'today' || screen === 'class')) return [];
  return first.top > 180 ? [`${first.where}: начинается на ${Math.round(first.top)} px`] : [];
};

/** How many lines boxes stand in: two of one line overlap in height. */
export function linesOf(boxes: readonly Box[]): number {
  const sorted = boxes.filter(({ width, height }) => width > 0 && height > 0).sort((a, b) => a.top - b.top);
  let lines = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { top, height } of sorted) {
    if (top >= end - 1) lines++;
    end = Math.max(end, top + height);
  }
  return lines;
}

const toolsOnOneRow: Rule = ({ toolbars, width }, { theme }) =>
  theme === 'print' || width < WIDE
    ? []
    : toolbars.flatMap(({ where, items }) => {
        const lines = linesOf(items);
        const tall = items.some(({ height }) => height > 48);
        return lines > 1 || tall ? [`${where}: ${lines > 1 ? `строк ${lines}` : 'переносится внутри'}`] : [];
      });

const textOfTwelve: Rule = ({ texts }) =>
  texts
    .filter(({ size }) => size < 11.95)
    .map(({ where, text, size }) => `${where} «${text}»: ${round(size)} px`);

const noSidewaysScroll: Rule = ({ sideways }) =>
  sideways > 0 ? [`страница шире окна на ${sideways} px`] : [];

const contrastOfText: Rule = ({ texts }, { theme }) =>
  theme === 'print'
    ? []
    : texts.flatMap((text) => {
        if (text.disabled || !text.grounds || !/[\p{L}\p{N}]/u.test(text.text)) return [];
        const contrast = contrastOn(text.colour, text.grounds);
        const least = isLarge(text) ? 3 : 4.5;
        return contrast < least - 0.005 ? [`${text.where} «${text.text}»: ${contrast.toFixed(2)} : 1`] : [];
      });

const contrastOfEdges: Rule = ({ controls }, { theme }) =>
  theme === 'print'
    ? []
    : controls.flatMap(({ where, border, grounds, around, field, disabled }) => {
        if (disabled || !grounds || !around) return [];
        const edge = border ? contrastOn(border, around) : 1;
        const filled = contrastOn(flattened(grounds), around);
        const best = Math.max(edge, filled);
        // The text of a button without an edge does.
        if (best >= 2.995 || (!field && !border)) return [];
        return [`${where}: ${best.toFixed(2)} : 1`];
      });

/** On paper there is nothing to point at. */
const noCutText: Rule = ({ texts }, { theme }) =>
  texts
    .filter(({ cut, titled }) => cut && (theme === 'print' || !titled))
    .map(({ where, text }) => `${where} «${text}»`);

const ownWordsWhole: Rule = ({ cutWords, width }, { theme }) =>
  theme === 'print' || width < WIDE_FIELDS ? [] : [...cutWords];

const nothingJutsOut: Rule = ({ jutting }, { theme }) => (theme === 'print' ? [] : [...jutting]);

const paperIsNoScreen: Rule = ({ screenOnly }, { theme }) => (theme === 'print' ? [...screenOnly] : []);

const onePrimary: Rule = ({ primaries }, { theme }) =>
  theme !== 'print' && primaries.length > 1 ? [primaries.map((name) => `«${name}»`).join(', ')] : [];

/** Rules of the look by their names in breaches. */
export const rules: Readonly<Record<string, Rule>> = {
  'высота строк': rowsOfTables,
  'таблица до 180 px': tableNearTop,
  'инструменты в одну строку': toolsOnOneRow,
  'текст не мельче 12 px': textOfTwelve,
  'без прокрутки вбок': noSidewaysScroll,
  'контраст текста': contrastOfText,
  'контраст краёв': contrastOfEdges,
  'обрезанный текст без подсказки': noCutText,
  'свои слова целиком': ownWordsWhole,
  'одна главная кнопка': onePrimary,
  'ничего не выступает за край': nothingJutsOut,
  'на бумаге ничего от экрана': paperIsNoScreen,
};

/** What breaks the rules in a picture; of what is alike, once. */
export function breachesOf(measured: Measured, place: Place): Breach[] {
  return Object.entries(rules).flatMap(([rule, check]) =>
    [...new Set(check(measured, place))].map((what) => ({ rule, what })),
  );
}
