import { expect } from 'vitest';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { withAnswers } from '../../../../utils/class-data/journal/from-api.ts';
import { withPage } from '../../../../utils/class-data/journal/from-page.ts';
import { readClassAnswers } from '../../../../utils/dnevnik/api/class-answers.ts';
import type { SubjectJournalData } from '../../../../utils/dnevnik/journal-pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { render } from '../../../stand/render.ts';
import type { SchoolClass } from '../../../stand/school.ts';
import type { Stand } from '../../../stand/stand.ts';
import { standClient } from '../../dnevnik/api/stand-api.ts';
import { page } from '../../dnevnik/dom.ts';
import { journalPath } from '../../dnevnik/stand-reading.ts';

const NOW = '2026-11-23T09:00:00.000Z';

/** The journal of a class of the stand, its first two periods and «Итоговые», read from the pages. */
export async function fromPages(stand: Stand, group: SchoolClass): Promise<ClassJournal> {
  const answer = render(stand.school);
  let journal = emptyJournal({ id: group.id, name: group.name }, 2026);
  const own = stand.journal.ofClass(group);
  for (const course of own.courses)
    for (const part of course.groups)
      for (const period of [...own.periods.slice(0, 2).map(({ id }) => id), '0']) {
        const at = { school: stand.school.id, group: part.id, subject: course.subject.id, period };
        const path = journalPath(at);
        const reading = readPage(page(answer(path).body), new URL(`https://schools.dnevnik.ru${path}`));
        const data = reading.data as SubjectJournalData;
        const next = withPage(journal, { data, readAt: NOW, people: [] })!;
        expect([...reading.warnings, ...next.warnings]).toEqual([]);
        journal = next.journal;
      }
  return journal;
}

/** The same from the API. */
export async function fromApi(stand: Stand, group: SchoolClass): Promise<ClassJournal> {
  let journal: ClassJournal | null = null;
  for (const { id } of stand.journal.ofClass(group).periods.slice(0, 2)) {
    const at = { classGroup: group.id, period: id, today: stand.journal.today };
    const answers = await readClassAnswers(standClient(stand).client, at);
    journal = withAnswers(journal, answers, NOW);
  }
  return journal!;
}
