import { russianDayTime } from '../../base/calendar/day-time.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { planSheet } from '../../base/documents/sheet.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { drillMark, type IncidentOnPaper, longDayTime } from './incident-on-paper.ts';
import { INCIDENT_INVALID } from './incident-texts.ts';
import type { InvalidInterval } from './invalid-operations.ts';

/** «с 23.11.2026 в 9:20 до 24.11.2026 в 8:05», or why there is no such interval. */
export function intervalText(interval: InvalidInterval): string {
  switch (interval.state) {
    case 'waits':
      return `не начался: нет подтверждения ${interval.missing.map((to) => (to === 'head' ? 'директора' : 'поддержки')).join(' и ')}`;
    case 'begun':
      return `с ${russianDayTime(interval.from)}, доступ ещё не восстановлен`;
    case 'ended':
      return `с ${russianDayTime(interval.from)} до ${russianDayTime(interval.until)}`;
    case 'empty':
      return `нет: доступ восстановлен ${russianDayTime(interval.until)}, раньше, чем сообщение получили оба`;
  }
}

/** «Перечень недействительных операций», the appendix to both notices; with empty rows where nothing is listed. */
export function planInvalidOperations(
  { learned, accounts, className, drill }: IncidentOnPaper,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const centre = { face: 'bold', align: 'center', keep: true } as const;
  const rows = accounts
    .flatMap(({ name, operations }) => operations.map(({ at, what }) => ({ at, name, what })))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const wide = 9 + 34 + 38;
  return planSheet(
    {
      title: 'Перечень недействительных операций',
      head: [
        ...schoolHead(details, column, { size: 11 }),
        ...drillMark(drill, column),
        ...paragraph('ПЕРЕЧЕНЬ НЕДЕЙСТВИТЕЛЬНЫХ ОПЕРАЦИЙ', column, { ...centre, size: 14, gap: 6 }),
        ...paragraph(
          [
            'приложение к уведомлению о нарушении конфиденциальности',
            learned && `(стало известно ${longDayTime(learned)})`,
          ]
            .filter(Boolean)
            .join(' '),
          column,
          centre,
        ),
        ...paragraph(wording(INCIDENT_INVALID), column, { gap: 4 }),
        ...field('Класс:', className, column, { gap: 2 }),
        ...(accounts.length === 0
          ? field('Учётная запись, с какого и до какого времени:', '', column, { lines: 2 })
          : accounts.flatMap(({ name, interval }) => field(`${name}:`, intervalText(interval), column))),
      ],
      columns: [
        { title: '№', width: 9, align: 'center' },
        { title: 'Дата и время', width: 34 },
        { title: 'Под чьей записью', width: 38 },
        { title: 'Что сделано', width: FILED.width - wide },
      ],
      rows: rows.map(({ at, name, what }, index) => [String(index + 1), russianDayTime(at), name, what]),
      freeRows: rows.length === 0 ? 12 : 0,
      tail: [signatures(classTeacherSlots(details), column, 4, 9)],
      lowestRow: 8,
      size: 10,
    },
    faces,
  );
}
