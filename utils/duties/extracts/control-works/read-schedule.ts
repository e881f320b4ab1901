import { MONTH_STEMS } from '../../../base/calendar/month-stems.ts';
import { classInTitle } from '../../../class-data/classes/class-words.ts';
import { columnsOf } from './columns.ts';
import { isCounts } from './counts.ts';
import { type Block, fieldOf, findBlocks } from './find-blocks.ts';
import { isOtherTopic, isRemark, isWorksTopic, periodMonths } from './header-words.ts';
import { clean, shortened } from './looks.ts';
import { columnTitles, planOf } from './plan.ts';
import { readRows } from './read-rows.ts';
import type {
  AskedClass,
  LeftEntry,
  ReadSchedule,
  ScheduleAnswers,
  ScheduleQuestion,
  ScheduleSheet,
} from './schedule.ts';
import type { PlaceMonth } from './schedule-days.ts';
import { isSubject } from './subjects.ts';
import type { Whose } from './which-class.ts';

/**
 * The works of one class in the school's schedule of control works («график оценочных процедур»), however it is
 * laid out: a list, days, weeks, months, classes or subjects across, the national form, several blocks and
 * sheets. Every entry is taken or left with a reason; where two readings are possible there is a question, and
 * what depends on it is left until `answers` has its answer. A sheet whose layout is not known gives nothing but
 * a note.
 */
export function readSchedule(
  sheets: readonly ScheduleSheet[],
  asked: AskedClass,
  answers: ScheduleAnswers = {},
): ReadSchedule {
  const result: ReadSchedule = {
    taken: [],
    left: [],
    questions: [],
    blocks: [],
    notes: [],
    entries: 0,
    takenEntries: 0,
  };
  const found = sheets.map((sheet) => ({ sheet, blocks: findBlocks(sheet, asked) }));
  const namesClasses = found.some(({ sheet, blocks }) => namesAnyClass(sheet, blocks, asked));
  for (const { sheet, blocks } of found) readSheet(sheet, blocks, { asked, answers, namesClasses }, result);
  return result;
}

interface FileContext {
  asked: AskedClass;
  answers: ScheduleAnswers;
  /** Whether anything in the file names a class: then an entry that names none may be anybody's. */
  namesClasses: boolean;
}

const nameOf = ({ sheet }: ScheduleSheet): string => (sheet ? `Лист «${sheet}»` : 'Таблица');

function readSheet(
  sheet: ScheduleSheet,
  blocks: readonly Block[],
  file: FileContext,
  result: ReadSchedule,
): void {
  const filled = sheet.rows.filter((row) => row.some((cell) => clean(cell) !== ''));
  if (filled.length === 0) return;
  const name = sheet.sheet ?? '';
  const refuse = (why: string) => {
    result.notes.push(`${nameOf(sheet)}: ${why}. Ничего не взято.`);
    for (const [row, cells] of sheet.rows.entries())
      if (cells.some((cell) => clean(cell) !== ''))
        result.left.push({ sheet: name, row: row + 1, why, text: shortened(cells), kind: 'unread' });
    result.entries += filled.length;
  };
  const [first] = blocks;
  if (!first) {
    refuse('не нашлось шапки с предметом, датой, днями, месяцами или классами');
    return;
  }
  const titles = [...new Set(blocks.flatMap((block) => block.titles.map(({ text }) => text)))];
  const topics = (titles.length > 0 ? titles : [name]).filter((title) => !isRemark(title));
  const other = topics.find(isOtherTopic);
  if (other && !topics.some(isWorksTopic)) {
    refuse(`«${other}» — не график контрольных работ`);
    return;
  }
  const year = otherYear([name, ...titles], file.asked.schoolYear);
  if (year) {
    refuse(`график другого учебного года (${year})`);
    return;
  }
  for (const { row, text } of first.titles)
    result.left.push({
      sheet: name,
      row: row + 1,
      why: 'заголовок',
      text: shortened([text]),
      kind: 'remark',
    });
  for (const block of blocks) readBlock(sheet, block, file, result);
}

function readBlock(sheet: ScheduleSheet, block: Block, file: FileContext, result: ReadSchedule): void {
  const { asked, answers } = file;
  const name = sheet.sheet ?? '';
  const titles = [...block.titles.map(({ text }) => text).reverse(), name];
  const month = monthIn(titles);
  const { columns, why: unknown } = columnsOf(block, asked, { month });
  const planned =
    unknown === null
      ? planOf({ sheet, block, columns, asked, answers, month })
      : { plan: null, why: unknown };
  const header = { from: block.header.from + 1, to: block.header.to };
  result.blocks.push({ sheet: name, header, columns: columnTitles(planned.plan, columns) });
  const leaveAll = (why: string) => leaveRows(sheet, block, why, result);
  if ('question' in planned && planned.question) result.questions.push(planned.question);
  if (!planned.plan) {
    if (!('question' in planned && planned.question)) result.notes.push(`${nameOf(sheet)}: ${planned.why}.`);
    leaveAll(planned.why);
    return;
  }
  const { plan } = planned;
  const counts = isCounts(sheet, block, plan, columns);
  const id = `${name}#${block.header.from}:${block.columns.from}:numbers`;
  if (counts === 'counts' || answers[id] === 'counts') {
    leaveAll('под месяцами стоит количество работ, а не дни');
    return;
  }
  if (counts === 'unclear' && answers[id] !== 'days') {
    const question: ScheduleQuestion = {
      id,
      sheet: name,
      text: 'Что значат числа под месяцами?',
      options: [
        { value: 'days', label: 'Дни месяца' },
        { value: 'counts', label: 'Количество работ' },
      ],
    };
    result.questions.push(question);
    leaveAll('числа под месяцами: дни или количество работ');
    return;
  }
  // «7А» above a whole block beside others.
  const named = columns.flatMap(({ field, className }) =>
    (field === 'subject' || field === 'ignored') && className !== null ? [className] : [],
  );
  const own = new Set(named).size === 1 ? named.slice(0, 1) : [];
  const read = readRows({
    sheet,
    block,
    plan,
    asked,
    titles: [...own, ...titles],
    unnamed: unnamedIn(sheet, block, file),
    period: titles.map(periodMonths).find((months) => months !== null) ?? null,
    sheetSubject: isSubject(name) ? name : null,
  });
  if (read.hasUnnamed && file.namesClasses) askWhose(sheet, block, file, result);
  result.taken.push(...read.taken);
  result.left.push(...read.left);
  result.entries += read.entries;
  result.takenEntries += read.takenEntries;
}

const oursId = (sheet: ScheduleSheet, block: Block): string =>
  `${sheet.sheet ?? ''}#${block.header.from}:${block.columns.from}:ours`;

/** An entry that names no class is ours in a file that names none; else somebody has to say so. */
function unnamedIn(sheet: ScheduleSheet, block: Block, { namesClasses, answers }: FileContext): Whose {
  const answer = answers[oursId(sheet, block)];
  if (!namesClasses || answer === 'yes') return { is: 'ours' };
  return answer === 'no' ? { is: 'other', named: 'не наш' } : { is: 'untold', why: 'класс не назван' };
}

function askWhose(
  sheet: ScheduleSheet,
  block: Block,
  { asked, answers }: FileContext,
  result: ReadSchedule,
): void {
  const id = oursId(sheet, block);
  if (answers[id]) return;
  result.questions.push({
    id,
    sheet: sheet.sheet ?? '',
    text: `В таблице со строки ${block.header.from + 1} класс не назван. Это график ${asked.className}?`,
    options: [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет, другого класса' },
    ],
  });
}

function leaveRows(sheet: ScheduleSheet, block: Block, why: string, result: ReadSchedule): void {
  for (let row = block.data.from; row < block.data.to; row++) {
    const own = (sheet.rows[row] ?? []).slice(block.columns.from, block.columns.to);
    if (!own.some((cell) => clean(cell) !== '')) continue;
    const left: LeftEntry = {
      sheet: sheet.sheet ?? '',
      row: row + 1,
      why,
      text: shortened(own),
      kind: 'unread',
    };
    result.left.push(left);
    result.entries++;
  }
}

function namesAnyClass({ sheet }: ScheduleSheet, blocks: readonly Block[], asked: AskedClass): boolean {
  const names = (text: string) => classInTitle(text, asked.className) !== null;
  if (sheet && names(sheet)) return true;
  return blocks.some(
    ({ titles, stacks }) =>
      titles.some(({ text }) => names(text)) || stacks.some((stack) => fieldOf(stack, asked) === 'class'),
  );
}

/** «2025/2026» of a title, where it is not the asked school year. */
function otherYear(titles: readonly string[], schoolYear: number): string | null {
  for (const title of titles)
    for (const [all, first, second] of title.matchAll(/(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)(?!\d)/g))
      if (Number(second) % 100 === (Number(first) + 1) % 100 && Number(first) !== schoolYear) return all;
  return null;
}

const MONTH_IN =
  /(?<![\p{L}])(январ|феврал|март|апрел|ма[йяе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*(?:\s+(20\d\d))?/giu;

/** The only month that the nearest title with months names; a day («12 октября») is none. */
function monthIn(titles: readonly string[]): PlaceMonth | null {
  for (const title of titles) {
    const found = [...title.matchAll(MONTH_IN)];
    if (found.length === 0) continue;
    const [one] = found;
    if (found.length > 1 || /\d\s*[»"”]?\s*$/.test(title.slice(0, one!.index))) return null;
    const word = one![1]!.toLowerCase();
    const month =
      MONTH_STEMS.findIndex((start, at) => (at === 4 ? /^ма[йяе]/.test(word) : word.startsWith(start))) + 1;
    return { month, year: one![2] ? Number(one![2]) : null, isTitle: true };
  }
  return null;
}
