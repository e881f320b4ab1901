import { useSignal } from '@preact/signals';
import { inWords } from '../../../utils/base/text/counted.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { rosterCounts } from '../../../utils/register/counts/roster-counts.ts';
import { apartEntry } from '../../../utils/register/turn/continue-class.ts';
import { countAgain } from '../../../utils/register/turn/found-again.ts';
import type { TurnProposal } from '../../../utils/register/turn/turn-proposals.ts';
import { book, type ClassBook } from '../../state/class-book.ts';
import { pastYears } from '../../state/class-turn.ts';
import { record, takeBack } from '../../state/record.ts';
import { linkTo } from '../../state/route.ts';
import { TurnDialog } from './turn-dialog.tsx';
import { proposalsOf } from './turn-model.ts';

const yearOf = ({ schoolYear }: Pick<Roster, 'schoolYear'>) => `${schoolYear}/${schoolYear + 1}`;

/** What the shown class continues, proposed and confirmed, and the classes of past years to look up. */
export function TurnView() {
  const current = book.value;
  if (!current) return null;
  const title = classTitle(current.roster.classGroup.name);
  const proposals = proposalsOf(current);
  const past = current.lists.filter(({ schoolYear }) => schoolYear < current.roster.schoolYear);
  const years = pastYears.value.filter(({ id }) => id === current.classGroup);
  return (
    <>
      <section class="card stack" aria-label="Смена учебного года">
        <h2>Смена учебного года</h2>
        <p>
          Согласия, полномочия, реквизиты и «Не выдавать» идут за человеком из класса в класс. Ознакомления,
          выписки, отчёты и журналы остаются в своём учебном году.
        </p>
        {proposals.map((proposal) => (
          <Proposal key={proposal.earlier.classGroup.id} proposal={proposal} />
        ))}
        <Confirmed current={current} title={title} />
        {proposals.length === 0 && past.length + years.length === 0 && (
          <p class="muted">
            Прошлогодних классов здесь нет: класс появится, когда вы прочитаете его список в новом учебном
            году.
          </p>
        )}
      </section>
      {past.length + years.length > 0 && (
        <section class="card stack" aria-label="Классы прошлых лет">
          <h2>Классы прошлых лет</h2>
          <p class="muted">Открыты для справок: в цифры и напоминания этого года не входят.</p>
          {past.map((list) => (
            <p key={list.classGroup.id} class="row">
              <span class="grow">
                {classTitle(list.classGroup.name)}, {yearOf(list)} · {inWords(rosterCounts(list).students)}
              </span>
              <a class="button small" href={linkTo({ section: 'today', classGroup: list.classGroup.id })}>
                Открыть {classTitle(list.classGroup.name)}
              </a>
            </p>
          ))}
          {years.map(({ detail, past: { roster } }) => (
            <p key={detail} class="row">
              <span class="grow">
                {classTitle(roster.classGroup.name)}, {yearOf(roster)} ·{' '}
                {inWords(rosterCounts(roster).students)}
              </span>
              <a
                class="button small"
                href={linkTo({
                  section: 'year',
                  classGroup: current.classGroup,
                  detail,
                })}
              >
                Открыть {classTitle(roster.classGroup.name)}, {yearOf(roster)}
              </a>
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function Proposal({ proposal }: { proposal: TurnProposal }) {
  const isOpen = useSignal(false);
  const { later, earlier, found } = proposal;
  const [now, then] = [classTitle(later.classGroup.name), classTitle(earlier.classGroup.name)];
  return (
    <div class="box stack tight">
      <b>
        {now} продолжает {then} ({yearOf(earlier)})?
      </b>
      <span>
        Из {inWords(rosterCounts(earlier).students)} класса {then} здесь: {countAgain(found)}.
      </span>
      <div class="row">
        <button type="button" class="primary" onClick={() => (isOpen.value = true)}>
          Посмотреть и подтвердить…
        </button>
        <button type="button" class="quiet" onClick={() => void record([apartEntry(proposal)])}>
          Это другой класс
        </button>
      </div>
      {isOpen.value && <TurnDialog proposal={proposal} close={() => (isOpen.value = false)} />}
    </div>
  );
}

/** What was confirmed, each to be taken back with the people whom it has joined. */
function Confirmed({ current, title }: { current: ClassBook; title: string }) {
  const said = current.register.entries.flatMap((entry) =>
    (entry.kind === 'class-continued' || entry.kind === 'class-told-apart') &&
    entry.classGroup === current.classGroup
      ? [entry]
      : [],
  );
  if (said.length === 0) return null;
  return (
    <ul class="stack tight" aria-label="Что подтверждено">
      {said.map(({ id, kind, name, year, at }) => (
        <li key={id} class="row">
          <span class="grow">
            {title} {kind === 'class-continued' ? 'продолжает' : 'не продолжает'} {name}, {year}/{year + 1}
          </span>
          <button
            type="button"
            class="small"
            aria-label={`Отменить: ${name}`}
            onClick={() => void takeBack(recordedWith(current, { id, at }))}
          >
            Отменить
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The entry and the joins that were recorded together with it. */
const recordedWith = (current: ClassBook, of: { id: string; at: string }): string[] => [
  of.id,
  ...current.ofAll.flatMap((each) =>
    each.kind === 'person-joined' && each.classGroup === current.classGroup && each.at === of.at
      ? [each.id]
      : [],
  ),
];
