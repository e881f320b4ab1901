import type { JournalSubjectsData } from '../journal-pages.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { journalLinks } from './journal-links.ts';

/**
 * The subjects of a class: the HTML inside the answer of `ajax?a=gsbgid` (facts 1.3 [D subjects_page.py]).
 */
export function readJournalSubjects(
  document: Document,
  url: URL,
): Reading<'journal-subjects', JournalSubjectsData> {
  const journals = journalLinks(document, url);
  const warnings = journals.length
    ? []
    : [warning('journals-not-found', 'В списке журналов класса не найдено ни одного предмета.')];
  return { kind: 'journal-subjects', data: { journals }, warnings };
}
