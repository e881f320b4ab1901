import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { count, RECORDS } from '../../../utils/base/text/plural.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { Roster, RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { classRegister, registerOf } from '../../../utils/register/turn/class-register.ts';
import { continuingEntries } from '../../../utils/register/turn/continue-class.ts';
import type { Renumbered } from '../../../utils/register/turn/found-again.ts';
import type { TurnProposal } from '../../../utils/register/turn/turn-proposals.ts';
import { type CountedEntries, turnSummary } from '../../../utils/register/turn/turn-summary.ts';
import { book, type ClassBook } from '../../state/class-book.ts';
import { useOnce } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { during } from '../../ui/during.ts';

const studentsOf = (keys: Iterable<string>) => inWords(counted('students', keys));

/** What counts in a class of an earlier year. */
const countingIn = ({ lists, everywhere, register }: ClassBook, list: Roster) =>
  classRegister(registerOf(list, lists), { ...register, entries: everywhere }, kinds).entries;

/** Confirms that a class continues another: who was recognised, who came and left, what follows and what ends. */
export function TurnDialog({ proposal, close }: { proposal: TurnProposal; close: () => void }) {
  const { later, earlier, found, newcomers, leavers } = proposal;
  const meant = useSignal<ReadonlySet<string>>(new Set());
  const busy = useSignal(false);
  const once = useOnce();
  const [now, then] = [classTitle(later.classGroup.name), classTitle(earlier.classGroup.name)];
  const { follows, ends } = turnSummary(book.value ? countingIn(book.value, earlier) : [], duties, kinds);
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = await during(busy, () => record(continuingEntries(proposal, meant.value), { once }));
    if (done) close();
  };
  const doubted = new Set(found.doubtful.map(({ person }) => person));
  const gone = leavers.filter(({ student }) => !doubted.has(student.key));
  return (
    <Dialog title={`${now} продолжает ${then}`} wide onClose={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          {now}, {later.schoolYear}/{later.schoolYear + 1} учебный год — после {then}, {earlier.schoolYear}/
          {earlier.schoolYear + 1}. На Дневник.ру ничего не меняется.
        </p>
        <h3>Люди</h3>
        <ul>
          {found.students.length > 0 && <li>узнаны по номерам Дневник.ру: {studentsOf(found.students)}</li>}
          {found.renumbered.length > 0 && (
            <li>
              под новыми номерами: {studentsOf(found.renumbered.map(({ into }) => into))} (
              {found.renumbered
                .map(({ into, name, why }) => `${apart({ key: into, name }, later.students)} — ${why}`)
                .join('; ')}
              ); с ними и их родители
            </li>
          )}
          <People title="пришли" people={newcomers} among={later.students} />
          <People
            title="в этом классе их больше нет"
            people={gone.map(({ student }) => student)}
            among={earlier.students}
          />
        </ul>
        {found.doubtful.length > 0 && (
          <fieldset class="stack tight">
            <legend>Отметьте, кто из них тот же человек</legend>
            {found.doubtful.map((each) => (
              <Doubtful key={each.person} of={each} proposal={proposal} meant={meant} />
            ))}
          </fieldset>
        )}
        <h3>Перейдёт в {now}</h3>
        <Counted parts={follows} none="В прошлом году записей, которые идут за человеком, не было." />
        <p class="small muted">Вид выписок — тоже, если в {now} его ещё не меняли.</p>
        <h3>Останется в {then}, для справок</h3>
        <Counted parts={ends} none="Записей, которые кончаются с учебным годом, нет." />
        <p class="small muted">Ошибку можно исправить: «Отменить» стоит рядом с записью.</p>
        <DialogFooter
          send={`Подтвердить: ${now} продолжает ${then}`}
          busy={busy.value && 'Записываю…'}
          leave="Не сейчас"
          onLeave={close}
        />
      </form>
    </Dialog>
  );
}

/** The name; a namesake's in the class with the date of birth. */
function apart({ key, name }: Pick<RosterPerson, 'key' | 'name'>, among: readonly RosterPerson[]): string {
  const born = among.find((each) => each.key === key)?.birthDate;
  const hasNamesake = among.some((each) => each.key !== key && each.name === name);
  return hasNamesake && born ? `${name}, ${russianDay(born)}` : name;
}

interface PeopleProps {
  title: string;
  people: readonly RosterPerson[];
  /** Those of their class, in which there may be namesakes. */
  among: readonly RosterPerson[];
}

function People({ title, people, among }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <li>
      {title}: {studentsOf(people.map(({ key }) => key))} (
      {people.map((each) => apart(each, among)).join('; ')})
    </li>
  );
}

function Counted({ parts, none }: { parts: CountedEntries; none: string }) {
  if (parts.length === 0) return <p class="muted">{none}</p>;
  return (
    <ul>
      {parts.map(({ title, records }) => (
        <li key={title}>
          {title}: {count(records, RECORDS)}
        </li>
      ))}
    </ul>
  );
}

/** Nothing is ticked before the teacher ticks it. */
function Doubtful({
  of: { person, name, why, into },
  proposal: { earlier, later },
  meant,
}: {
  of: Renumbered;
  proposal: TurnProposal;
  meant: { value: ReadonlySet<string> };
}) {
  const before = earlier.students.find(({ key }) => key === person);
  const now = later.students.find(({ key }) => key === into);
  const born = (each: RosterPerson | undefined) => (each?.birthDate ? `, ${russianDay(each.birthDate)}` : '');
  return (
    <label class="row tight">
      <input
        type="checkbox"
        checked={meant.value.has(person)}
        onChange={({ currentTarget: { checked } }) => {
          meant.value = new Set(
            checked ? [...meant.value, person] : [...meant.value].filter((each) => each !== person),
          );
        }}
      />
      <span>
        {before?.name}
        {born(before)} → {name}
        {born(now)} <span class="muted">({why}, номер другой)</span>
      </span>
    </label>
  );
}
