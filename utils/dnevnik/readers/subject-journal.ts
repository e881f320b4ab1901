import { journalIdsOf, siteLink, userOf } from '../addresses.ts';
import type { SitePeriod, SiteTeacher, SubjectJournalData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { schoolYearIn } from './journal-links.ts';
import { readPeriodTable } from './journal-period-table.ts';
import { readSummaryTable } from './journal-summary-table.ts';

/**
 * Classic journal of a subject: `.header_journal` with `.m10 h2` subject, `.m10 h3` that begins with the
 * year, `.leads a.u[href*="user="]` teachers or «учитель не назначен», `.journal-link-period[data-period-id]`
 * with `a.active`; the table of a period, or with `period=0` the summary; «За выбранный период уроков нет».
 * Facts 2.4 [D lesson_page.py, summary_page.py, 2018–2022].
 */
export function readSubjectJournal(
  document: Document,
  url: URL,
): Reading<'subject-journal', SubjectJournalData> {
  const warnings: Warning[] = [];
  const header = document.querySelector('.header_journal') ?? document.querySelector('#content') ?? document;
  const ids = journalIdsOf(url);
  const title = header.querySelector('h3');
  const { periods, active } = readPeriods(document, url);
  const open = active ?? ids.period;
  if (active && ids.period && active !== ids.period) {
    const text = 'Сайт открыл не тот период, о котором его просили.';
    warnings.push(warning('period-differs', text));
  }
  const data: SubjectJournalData = {
    subject: { id: ids.subject, name: textOf(header.querySelector('.m10 h2, h2')) },
    group: { id: ids.group, name: textOf(title?.querySelector('a')) || afterYear(textOf(title)) },
    schoolYear: schoolYearIn(textOf(title), url),
    teachers: readTeachers(document, url),
    periods: periods.filter(({ id }) => id !== '0'),
    period: open === '0' ? null : open,
    view: open === '0' ? 'summary' : 'period',
    empty: false,
    lessons: [],
    students: [],
    columns: [],
    finals: [],
  };
  if (!data.subject.name) {
    warnings.push(warning('subject-not-found', 'Название предмета на странице журнала не найдено.'));
  }
  const notice = textOf(document.querySelector('.emptyData'));
  data.empty = /урок\S* нет|нет урок/i.test(notice);
  const table = data.empty ? null : journalTable(document, data.view === 'summary');
  if (table && data.view === 'summary') readSummaryTable(table, data, warnings);
  else if (table) readPeriodTable(table, data, { warnings, url });
  else if (!data.empty) {
    const message = textOf(document.querySelector('.error__title, .emptyData'));
    const text = message
      ? `Сайт отвечает: ${message}`
      : 'Таблица журнала на странице не найдена. Обновите страницу; если не поможет, сайт изменился.';
    warnings.push(warning('table-not-found', text));
  }
  return { kind: 'subject-journal', data, warnings };
}

const afterYear = (text: string): string => text.replace(/^.*учебный год[,\s]*/i, '').trim();

function readTeachers(document: Document, url: URL): SiteTeacher[] {
  return [...document.querySelectorAll('.leads a[href*="user="]')].flatMap((link) => {
    const target = siteLink(link.getAttribute('href'), url);
    const name = textOf(link);
    return name ? [{ user: target && userOf(target), name }] : [];
  });
}

/** Periods of the selector, including `0` for «Итоговые», and the open one. */
function readPeriods(document: Document, url: URL): { periods: SitePeriod[]; active: string | null } {
  const periods: SitePeriod[] = [];
  let active: string | null = null;
  for (const item of document.querySelectorAll('[data-period-id]')) {
    const id = item.getAttribute('data-period-id') ?? '';
    const link = item.localName === 'a' ? item : item.querySelector('a');
    const name = textOf(item);
    if (!/^\d{1,19}$/.test(id) || !name || periods.some((each) => each.id === id)) continue;
    periods.push({ id, name, address: siteLink(link?.getAttribute('href') ?? null, url)?.href ?? null });
    if (item.matches('.active') || item.querySelector('.active')) active ??= id;
  }
  return { periods, active };
}

/** The table with days in its head, else the one with the most links to students. */
export function journalTable(document: Document, summary: boolean): Element | null {
  const head = document.querySelector(summary ? 'table th.total, table td.total' : 'table [id^="day_"]');
  if (head) return head.closest('table');
  const link = document.querySelector('table a[href*="student=" i]');
  return link?.closest('table') ?? null;
}
