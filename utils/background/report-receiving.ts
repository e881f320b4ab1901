import { dayOf, russianDay } from '../base/calendar/day.ts';
import { UserError } from '../base/text/user-error.ts';
import type { NewEntry } from '../duties/entry.ts';
import { type ReportDocument, reportDocumentId } from '../duties/reports/report-file.ts';
import type { FieldsOf } from '../messages/requests.ts';
import type { Service } from './context.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { signed } from './teacher.ts';

/** Files a received report: its receipt in the register and the unchanged file, if there is one; both or neither. */
export async function receiveReport(
  service: Service,
  { classGroup, from, on, span, file }: FieldsOf<'report/receive'>,
): Promise<void> {
  if (!(await rosterOf(service, classGroup)))
    throw new UserError({
      what: 'Список класса не прочитан.',
      kept: 'Ничего не записано.',
      press: 'Откройте «Участники класса» в Дневник.ру.',
    });
  if (on > dayOf(service.now()))
    throw new UserError({
      what: `День ${russianDay(on)} ещё не наступил.`,
      kept: 'Ничего не записано.',
      press: 'Исправьте дату и повторите.',
    });
  const document = file && reportDocumentId(crypto.randomUUID());
  const entry: NewEntry = {
    kind: 'report-received',
    classGroup,
    person: classGroup,
    on,
    from,
    span,
    file: file?.name ?? null,
    document,
  };
  const kept: ReportDocument | null = file && { version: 1, ...file };
  await service.commit({
    documents: document && kept ? [{ id: document, value: kept }] : [],
    entries: await signed(service, [entry]),
    answer: () => null,
  });
  await service.changed();
}
