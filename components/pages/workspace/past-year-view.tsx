import { useEffect, useMemo } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { count, RECORDS } from '../../../utils/base/text/plural.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { PastYear } from '../../../utils/class-data/roster/past-year.ts';
import { shownNumber } from '../../../utils/duties/extracts/extract-number.ts';
import type { ExtractState } from '../../../utils/duties/extracts/extract-states.ts';
import { book, type ClassBook, consentTexts } from '../../state/class-book.ts';
import { pastYears } from '../../state/class-turn.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { PastJournal } from './past-journal.tsx';
import { type PastYearRecords, pastYearRecords } from './past-year-model.ts';
import { loadPastJournal, pastJournal } from './past-year-state.ts';

/** A year that is over, of a class that has kept its number: to be looked up, nothing can be recorded in it. */
export function PastYearView({ year }: { year: number }) {
  const current = book.value;
  const past = pastYears.value.find(
    ({ id, schoolYear }) => id === current?.classGroup && schoolYear === year,
  )?.past;
  useEffect(() => {
    pastJournal.value = undefined;
    if (past) void loadPastJournal(past.roster);
  }, [past]);
  if (!current) return null;
  if (!past)
    return (
      <p class="box">
        Списка {year}/{year + 1} учебного года у этого класса нет.
      </p>
    );
  return <Shown current={current} past={past} />;
}

function Shown({ current, past }: { current: ClassBook; past: PastYear }) {
  const of = useMemo(() => recordsIn(current, past), [current, past, consentTexts.value]);
  const { schoolYear, classGroup } = of.roster;
  const now = classTitle(current.roster.classGroup.name);
  return (
    <section class="stack" aria-label="Прошлый учебный год">
      <div class="row">
        <h2 class="grow">
          {classTitle(classGroup.name)}, {schoolYear}/{schoolYear + 1}
        </h2>
        <button type="button" class="no-print" onClick={() => print()}>
          <Icon name="print" />
          Печать
        </button>
      </div>
      <p class="box row no-print" role="note">
        <span class="grow">
          Прошлый учебный год этого класса: только для справок. Записать в него ничего нельзя, в цифры и
          напоминания он не входит. Новое записывайте в {now}.
        </span>
        <a class="button small" href={linkTo({ section: 'today', classGroup: current.classGroup })}>
          Открыть {now}
        </a>
      </p>
      <p>
        Отчётные периоды{of.isUsual && ' (обычные: в том году вы их не записали)'}:{' '}
        {of.periods.periods
          .map(({ name, from, to }) => `${name} ${russianDay(from)} – ${russianDay(to)}`)
          .join('; ')}
        .
      </p>
      <Families of={of} nameOf={(key) => nameIn(current, past, key)} />
      <PastJournal roster={of.roster} />
      <h3>Записи того года</h3>
      {of.records.length === 0 && <p class="muted">Записей, которые кончились с тем годом, нет.</p>}
      {of.records.map(({ title, lines }) => (
        <details key={title}>
          <summary>
            {title}: {count(lines.length, RECORDS)}
          </summary>
          <ol class="history">
            {lines.map(({ id, on, person, text }) => (
              <li key={id}>
                <span class="small muted">{russianDay(on)}</span>
                <span class="grow">
                  {person && `${nameIn(current, past, person)}: `}
                  {text}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

/** Who has signed for the periods, and which extracts went to the family. */
function Families({ of, nameOf }: { of: PastYearRecords; nameOf: (key: string) => string }) {
  const rows = of.students.map((each) => ({ key: each.student.key, ...each }));
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  const isNamesake = (name: string) =>
    rows.filter(({ student }) => withoutPatronymic(student.name) === withoutPatronymic(name)).length > 1;
  return (
    <>
      <h3>Ознакомления и выписки</h3>
      <DataTable
        label="Ознакомления и выписки прошлого года"
        rows={rows}
        control={control}
        unchosen
        dense
        nameOf={({ student }) => student.name}
        columns={[
          {
            title: 'Ученик',
            width: '210px',
            cell: ({ student: { name, birthDate } }) =>
              isNamesake(name) && birthDate
                ? `${withoutPatronymic(name)}, ${russianDay(birthDate)}`
                : withoutPatronymic(name),
          },
          ...of.periods.periods.map(({ id, name }) => ({
            title: name,
            hint: `Ознакомление: ${name}`,
            cell: ({ signed }: (typeof rows)[number]) =>
              signed
                .find(({ period }) => period === id)
                ?.signatures.map(({ person, on }) => `${russianDay(on)} ${withoutPatronymic(nameOf(person))}`)
                .join('; ') || <span class="muted">нет подписи</span>,
          })),
          {
            title: 'Выписки',
            width: '260px',
            cell: ({ extracts }) =>
              extracts.map(extractText).join('; ') || <span class="muted">не было</span>,
          },
        ]}
        empty={<p class="muted">В классе никого не было.</p>}
      />
    </>
  );
}

const extractText = ({ issued, handedOver, returned }: ExtractState): string =>
  [
    `№ ${shownNumber(issued.extract)} от ${russianDay(issued.on)}`,
    handedOver && `вручена ${russianDay(handedOver.on)}`,
    returned && `талон вернулся ${russianDay(returned.on)}`,
  ]
    .filter(Boolean)
    .join(', ');

function recordsIn(current: ClassBook, past: PastYear): PastYearRecords {
  const { classGroup, schoolYear } = past.roster;
  const later = [...pastYears.value.map(({ past: { roster } }) => roster), ...current.lists].filter(
    (each) => each.classGroup.id === classGroup.id && each.schoolYear > schoolYear,
  );
  const own = past.periods?.periods ?? [];
  return pastYearRecords(past, {
    everywhere: { ...current.register, entries: current.everywhere },
    facts: current.facts,
    lists: current.lists,
    nextYear: Math.min(...later.map((each) => each.schoolYear)),
    words: {
      name: (key) => nameIn(current, past, key),
      period: (key) => own.find(({ id }) => key.endsWith(`:${id}`))?.name ?? key,
      purposes: consentTexts.value.purposes,
    },
  });
}

/** As they were called in that year, else as any list has them. */
function nameIn({ lists, register }: ClassBook, { roster }: PastYear, key: string): string {
  const people = [roster, ...lists].flatMap((each) => [...each.students, ...each.representatives]);
  return people.find((each) => register.keyOf(each.key) === key)?.name ?? 'выбыл(а) из класса';
}
