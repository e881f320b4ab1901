import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import type { FamilyMember, FamilyRow } from '../../../utils/duties/families/family-rows.ts';
import type { FamilyTask, TaskBlank } from '../../../utils/duties/families/family-task.ts';
import { personHistory } from '../../../utils/register/history.ts';
import type { SectionProps } from '../../register/duty-section.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { notesOn, settle } from '../../register/person-notes.ts';
import { StandingChip } from '../../register/standing-chip.tsx';
import { book } from '../../state/class-book.ts';
import { entryWords, nameOf, personOf } from '../../state/class-states.ts';
import { notify } from '../../state/notice-choice.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazyView } from '../../ui/lazy-view.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { FamilyStudy } from './family-study.tsx';

// What draws papers comes when a form is asked for.
const FamilyBlank = lazyView(async () => (await import('./family-blank.tsx')).FamilyBlank);

const FORMS = { electronic: 'эл.', paper: 'бум.', both: 'обе', unknown: 'нет' } as const;
/** Entries of the history that stand in the drawer. */
const RECENT = 3;

/** All about one family: the next step, its people, how the student does, what was recorded last. */
export function FamilyDrawer(
  props: SectionProps & {
    row: FamilyRow;
    /** null: there is none. */
    onBefore: (() => void) | null;
    onAfter: (() => void) | null;
    onClose: () => void;
  },
) {
  const { row, papers } = props;
  const blank = useSignal<TaskBlank | null>(null);
  const student = personOf(row.student);
  if (!student) return null;
  return (
    <aside class="families-drawer" aria-label={`Семья: ${student.name}`}>
      <header>
        <div class="grow">
          <h2 class="families-cut" title={student.name}>
            {withoutPatronymic(student.name)}
          </h2>
          <p class="small muted families-cut">
            {student.birthDate && `${russianDay(student.birthDate)} · `}форма: {FORMS[row.coverage.form]}
          </p>
        </div>
        <Step title="Предыдущая семья" icon="up" onPress={props.onBefore} />
        <Step title="Следующая семья" icon="down" onPress={props.onAfter} />
        <button
          type="button"
          class="quiet small"
          aria-label="Закрыть"
          title="Закрыть (Esc)"
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <Tasks
        tasks={row.tasks}
        student={row.student}
        onBlank={(wanted) => {
          blank.value = wanted;
        }}
      />
      <People row={row} />
      <FamilyStudy student={row.student} />
      <History student={row.student} />
      {blank.value && (
        <FamilyBlank
          blank={blank.value}
          papers={papers}
          onClose={() => {
            blank.value = null;
          }}
        />
      )}
    </aside>
  );
}

function Step(props: { title: string; icon: 'up' | 'down'; onPress: (() => void) | null }) {
  return (
    <button
      type="button"
      class="quiet small"
      aria-label={props.title}
      title={props.title}
      disabled={props.onPress === null}
      onClick={() => props.onPress?.()}
    >
      <Icon name={props.icon} />
    </button>
  );
}

const BOXES = { bad: 'box bad', warn: 'box warn', plain: 'box' } as const;

/** The most urgent thing with its button, and what else waits. */
function Tasks(props: {
  tasks: readonly FamilyTask[];
  student: string;
  onBlank: (blank: TaskBlank) => void;
}) {
  const [first, ...others] = props.tasks;
  const { student } = props;
  if (!first) return <section class="muted small">Дел нет: всё записано.</section>;
  return (
    <section class="families-stack" aria-label="Что сделать">
      <div class={BOXES[first.tone]}>
        <b>{first.text}</b>
        <p class="small">{first.detail}</p>
      </div>
      <div class="families-buttons">
        <TaskButton task={first} student={student} look="button small primary" />
        <BlankButton blank={first.blank} onBlank={props.onBlank} />
      </div>
      {others.length > 0 && (
        <ul class="families-others small" aria-label="Ещё дела">
          {others.map((task) => (
            <li key={`${task.place} ${task.text} ${task.person}`}>
              <TaskButton task={task} student={student} look="families-link" title={task.text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function BlankButton(props: { blank: TaskBlank | null; onBlank: (blank: TaskBlank) => void }) {
  const { blank, onBlank } = props;
  if (!blank) return null;
  return (
    <button
      type="button"
      class="small"
      title="Напечатать бланк для этой семьи"
      onClick={() => onBlank(blank)}
    >
      Бланк
    </button>
  );
}

function TaskButton(props: { task: FamilyTask; student: string; look: string; title?: string }) {
  const { task, student, look } = props;
  const title = props.title ?? task.act;
  const { awaits } = task;
  if (task.place === 'notices')
    return (
      <button type="button" class={look.replace('button ', '')} onClick={() => notify([student])}>
        {title}
      </button>
    );
  if (awaits !== null)
    return (
      <button
        type="button"
        class={look.replace('button ', '')}
        onClick={() => settle(task.person, { awaits })}
      >
        {title}
      </button>
    );
  const href =
    task.place === 'extracts'
      ? linkToPerson('extracts', student)
      : linkTo({ section: task.place, classGroup: book.value?.classGroup ?? null, detail: task.filter });
  return (
    <a class={look} href={href} title={task.detail}>
      {title}
    </a>
  );
}

function People({ row: { members, student } }: { row: FamilyRow }) {
  const contacts = members.flatMap(({ person }) => {
    const known = personOf(person);
    const ways = known ? [...known.phones, ...known.emails] : [];
    if (!known || ways.length === 0 || person === student) return [];
    return [{ person, who: known.relation ?? known.name, ways }];
  });
  return (
    <section>
      <table class="families-people">
        <thead>
          <tr>
            <th>Кто</th>
            <th title="Реквизиты доступа">Дост.</th>
            <th title="Согласие на обработку данных">Согл.</th>
            <th title="Подпись об ознакомлении">Подп.</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Member key={member.person} member={member} />
          ))}
        </tbody>
      </table>
      {contacts.map(({ person, who, ways }) => (
        <p key={person} class="small muted families-contacts">
          <span class="families-who">{who}</span>: {ways.join(' · ')}
        </p>
      ))}
    </section>
  );
}

function Member({ member: { person, access, consent, signature } }: { member: FamilyMember }) {
  const known = personOf(person);
  if (!known) return null;
  const [surname = '', first = ''] = known.name.split(' ');
  const isStudent = known.role === 'student';
  return (
    <>
      <tr>
        <td>
          <span class="line">
            <button type="button" class="person cut" title={known.name} onClick={() => openHistory(person)}>
              {isStudent ? <b>{first}</b> : `${surname} ${first}`}
            </button>
            <span class="small muted">{isStudent ? 'ученик' : (known.relation ?? 'кто это?')}</span>
          </span>
        </td>
        {[access, consent, signature].map((mark, at) => (
          <td key={String(at)} class="middle">
            <StateMark {...mark} />
          </td>
        ))}
      </tr>
      {notesOn(person).map((note) => (
        <tr key={note.text} class="note">
          <td colSpan={4}>
            <StandingChip note={note} onClick={note.awaits ? () => settle(person, note) : undefined} />
          </td>
        </tr>
      ))}
    </>
  );
}

function History({ student }: { student: string }) {
  const recorded = book.value?.ofAll ?? [];
  const lines = personHistory(recorded, student, entryWords(), kinds).reverse();
  return (
    <section class="families-stack" aria-label="История">
      <h3>История</h3>
      {lines.slice(0, RECENT).map(({ entry, recordedOn, text, struckOn }) => (
        <p key={entry} class="small">
          <span class="muted">{russianDay(recordedOn).slice(0, 5)}</span> {struckOn ? <s>{text}</s> : text}
        </p>
      ))}
      <div>
        <button type="button" class="families-link small" onClick={() => openHistory(student)}>
          {lines.length === 0 ? 'Записей нет: открыть данные ученика' : `Все записи: ${lines.length}`}
        </button>
      </div>
      <span class="visually-hidden">{nameOf(student)}</span>
    </section>
  );
}
