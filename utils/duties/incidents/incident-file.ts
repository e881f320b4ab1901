import { russianDay } from '../../base/calendar/day.ts';
import { type DayTime, dayTimeOf, russianDayTime } from '../../base/calendar/day-time.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { type EntryWords, entrySentence, kindBook } from '../../register/kind.ts';
import type { IncidentCase } from './incident-cases.ts';
import { incidentKinds } from './incident-entries.ts';
import { accountLines, drillMark, type IncidentOnPaper } from './incident-on-paper.ts';
import type { IncidentTerm, TermId } from './incident-terms.ts';

const KINDS = kindBook(incidentKinds);

const TERM_TITLES: Record<TermId, string> = {
  head: 'Сообщить директору: до конца следующего рабочего дня',
  support: 'Сообщить поддержке: до конца следующего рабочего дня',
  first: 'Школа: первое уведомление Роскомнадзора, 24 часа',
  result: 'Школа: уведомление о результатах, 72 часа',
};

/** A line of the chronology. */
export interface IncidentEvent {
  /** When it was recorded. */
  recorded: DayTime;
  text: string;
  by: string;
}

/** All that was recorded of a case, in order, in the sentences of its entries. */
export function incidentEvents(one: IncidentCase, words: EntryWords): IncidentEvent[] {
  return one.entries.map((entry) => {
    const isOfPerson = entry.person !== entry.classGroup;
    const sentence = entrySentence(entry, words, KINDS);
    return {
      recorded: dayTimeOf(new Date(entry.at)),
      text: isOfPerson ? `${words.name(entry.person)}: ${sentence}` : sentence,
      by: entry.by ?? '',
    };
  });
}

/** «до 23.11.2026» or «до 21.11.2026 в 17:40». */
const dueText = (due: string): string =>
  due.length === 10 ? `до конца ${russianDay(due)}` : `до ${russianDayTime(due)}`;

function termState({ stopped, late }: IncidentTerm): string {
  if (stopped) return `${russianDayTime(stopped)}${late ? ', с опозданием' : ''}`;
  return late ? 'срок прошёл' : 'идёт';
}

/** «Дело»: what happened, the terms, all that was done and recorded, in order. */
export function planIncidentFile(
  incident: IncidentOnPaper,
  {
    terms,
    events,
    result,
  }: { terms: readonly IncidentTerm[]; events: readonly IncidentEvent[]; result: string },
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const centre = { face: 'bold', align: 'center', keep: true } as const;
  const { learned, from, what, accounts, className, drill } = incident;
  return flowPaper(
    'Дело о нарушении конфиденциальности',
    [
      ...schoolHead(details, column, { size: 11 }),
      ...drillMark(drill, column),
      ...paragraph('ДЕЛО', column, { ...centre, size: 14, gap: 6 }),
      ...paragraph('о нарушении конфиденциальности реквизитов доступа', column, centre),
      ...field('Класс:', className, column, { gap: 4 }),
      ...field('Стало известно:', learned ? russianDayTime(learned) : '', column),
      ...field('От кого:', from, column),
      ...field('Что произошло:', what, column, { lines: 3 }),
      ...accountLines(accounts, column),
      ...field('Чем закончилось:', result, column, { lines: 2, gap: 2 }),
      ...paragraph('Сроки', column, { face: 'bold', keep: true, gap: 4 }),
      ...tableParts(
        [
          { title: 'Что', share: 50 },
          { title: 'Срок', share: 25 },
          { title: 'Когда сделано', share: 25 },
        ],
        terms.map((term) => [TERM_TITLES[term.id], dueText(term.due), termState(term)]),
        column,
        { size: 10 },
      ),
      ...paragraph('Что записано', column, { face: 'bold', keep: true, gap: 4 }),
      ...tableParts(
        [
          { title: 'Записано', share: 20 },
          { title: 'Что', share: 60 },
          { title: 'Кто', share: 20 },
        ],
        events.map(({ recorded, text, by }) => [russianDayTime(recorded), text, by]),
        column,
        { size: 10 },
      ),
      signatures(classTeacherSlots(details), column, 5, 9),
    ],
    faces,
  );
}
