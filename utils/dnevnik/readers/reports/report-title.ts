import { cleanText, linesOf, textOf } from '../../text.ts';

export type ReportKind =
  | 'class-progress-report'
  | 'student-progress-report'
  | 'absence-list-report'
  | 'attendance-report';

/** Beginnings of titles «<topic>: <audience>» (facts W 1.4.6 [K]; the Russian titles are partly translated). */
const BEGINNINGS: readonly [RegExp, ReportKind][] = [
  [/^успеваемость ?[:.–—-]? ?класс/, 'class-progress-report'],
  [/^успеваемость ?[:.–—-]? ?учени/, 'student-progress-report'],
  [/^посещаемость ?[:.–—-]? ?общ/, 'absence-list-report'],
  [/^посещаемость ?[:.–—-]? ?класс/, 'attendance-report'],
];
/** The official form that «Успеваемость: Ученики» prints has a heading of its own. */
const RECORD = /^табель(?: учета)? успеваемости/;
/** What stands around a title. */
const BEFORE = /^(?:["'«»“”„‘’(\s]|отчет:?\s|версия для печати:?\s)+/;

const HEADINGS =
  'h1, h2, h3, h4, [role="heading"], caption, legend, [data-test-id*="title" i], [class*="title" i], [class*="header" i]';
const ELSEWHERE =
  'a, nav, select, menu, script, style, [hidden], [role="menu"], [role="navigation"], [role="tablist"]';

function kindOfTitle(text: string): ReportKind | null {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replace(BEFORE, '');
  const found = BEGINNINGS.find(([beginning]) => beginning.test(plain))?.[1];
  return found ?? (RECORD.test(plain) ? 'student-progress-report' : null);
}

export interface ReportTitle {
  kind: ReportKind;
  /** As written. */
  title: string;
}

/** Only if all titles name the same report: a page that lists several is none of them. */
function theOnly(texts: Iterable<string>): ReportTitle | 'several' | null {
  let found: ReportTitle | null = null;
  for (const title of texts) {
    if (title.length > 250) continue;
    const kind = kindOfTitle(title);
    if (!kind) continue;
    if (found && found.kind !== kind) return 'several';
    found ??= { kind, title };
  }
  return found;
}

function* leafTexts(document: Document): Generator<string> {
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    if (element.firstElementChild || element.closest(ELSEWHERE)) continue;
    yield textOf(element);
  }
}

/**
 * Which report of the site a page is, by the beginning of its title: in a heading, else in the title of the document,
 * else in any text that is no link. null: none that is known, or a list of several.
 */
export function reportTitle(document: Document): ReportTitle | null {
  const headings = [...document.querySelectorAll(HEADINGS)].filter((each) => !each.closest(ELSEWHERE));
  const levels = [
    () => headings.flatMap(linesOf),
    () => [cleanText(document.title)],
    () => leafTexts(document),
  ];
  for (const texts of levels) {
    const found = theOnly(texts());
    if (found === 'several') return null;
    if (found) return found;
  }
  return null;
}
