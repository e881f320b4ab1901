import { journalIdsOf } from '../addresses.ts';
import type { ScheduleLesson, ScheduleWeekData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { cleanText, dateIn, textOf } from '../text.ts';

/**
 * Week of a class: `table#editor`, heads `th.wD#d<yyyymmdd>[data-date]`, cells `td#d<yyyymmdd>_<n>`, each
 * lesson a `div.dL#l<id>` with `a.aL[title]` subject and `p[data-test-id=teacher|time|room]` titled with the
 * full value; study groups are several blocks in one cell. Facts 2.4 [D fixtures of 2022; v2 by a public
 * source]. How a moved or substituted lesson is shown is unknown: further lines of a block become notes.
 */
export function readScheduleWeek(document: Document, url: URL): Reading<'schedule-week', ScheduleWeekData> {
  const warnings: Warning[] = [];
  const content = document.querySelector('#content') ?? document;
  const heading = [...content.querySelectorAll('h2')].map(textOf).find((text) => /^\d/.test(text)) ?? '';
  const data: ScheduleWeekData = {
    classGroup: { id: journalIdsOf(url).group, name: heading },
    days: [],
    lessons: [],
  };
  const table = document.querySelector('#editor') ?? document.querySelector('table.scheduleWeekEditorParent');
  for (const head of table?.querySelectorAll('th[id^="d"]') ?? []) {
    const date = dayOfId(head.id) ?? dateIn(cleanText(head.getAttribute('data-date') ?? ''));
    if (date) data.days.push({ date, note: textOf(head.querySelector('small')) || null });
    else warnings.push(warning('day-not-read', `Не понято, какой это день: «${textOf(head)}».`));
  }
  for (const cell of table?.querySelectorAll('td[id^="d"]') ?? []) {
    const place = /^d(\d{8})_(-?\d{1,2})$/.exec(cell.id);
    const date = place && dayOfId(`d${place[1]}`);
    if (!date) continue;
    for (const block of cell.querySelectorAll('.dL, [id^="l"]')) {
      if (block.parentElement?.closest('.dL, [id^="l"]')) continue;
      const lesson = readBlock(block, date, Number(place[2]));
      if (lesson) data.lessons.push(lesson);
      else warnings.push(warning('lesson-not-read', `Урок ${place[2]} дня ${date}: предмет не понят.`));
    }
  }
  data.lessons.sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  if (!table && !document.querySelector('.emptyData')) {
    warnings.push(warning('table-not-found', 'Таблица расписания на странице не найдена.'));
  }
  return { kind: 'schedule-week', data, warnings };
}

function dayOfId(id: string): string | null {
  const parts = /^d(20\d\d)(\d\d)(\d\d)$/.exec(id);
  return parts ? dateIn(`${parts[3]}.${parts[2]}.${parts[1]}`) : null;
}

function readBlock(block: Element, date: string, number: number): ScheduleLesson | null {
  const link = block.querySelector('a.aL') ?? block.querySelector('a[title]');
  const subject = cleanText(link?.getAttribute('title') || link?.textContent || '');
  if (!subject) return null;
  const lesson: ScheduleLesson = {
    id: /^l(\d{18,19})$/.exec(block.id)?.[1] ?? null,
    date,
    number,
    subject,
    teacher: null,
    from: null,
    to: null,
    room: null,
    group: null,
    notes: [],
  };
  for (const line of block.querySelectorAll('p')) {
    const text = cleanText(line.getAttribute('title') || line.textContent || '');
    const labelled = /^([^:]+?): (.+)$/.exec(text);
    const value = labelled?.[2] ?? text;
    const what = line.getAttribute('data-test-id') ?? labelled?.[1]?.toLowerCase() ?? '';
    if (/^(?:teacher|учитель)$/.test(what)) lesson.teacher = value;
    else if (/^(?:room|кабинет)$/.test(what)) lesson.room = value;
    else if (/^(?:group|группа)$/.test(what)) lesson.group = value;
    else if (/^(?:time|время)$/.test(what)) {
      const time = /^(\d{1,2}:\d\d)\s*[-–—]\s*(\d{1,2}:\d\d)$/.exec(value);
      lesson.from = time?.[1] ?? null;
      lesson.to = time?.[2] ?? null;
    } else if (text) lesson.notes.push(text);
  }
  return lesson;
}
