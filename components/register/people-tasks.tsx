import { withoutPatronymic } from '../../utils/base/names/names.ts';
import { counted, inWords } from '../../utils/base/text/counted.ts';
import type { Block } from '../../utils/register/people-facts.ts';
import { book } from '../state/class-book.ts';
import { awaited, nameOf } from '../state/class-states.ts';
import { linkTo } from '../state/route.ts';
import { openHistory } from './history-sheet.tsx';
import { openWhoIsIt } from './who-is-it-sheet.tsx';

const heldBack = (person: string, { ground, child }: Block): string =>
  child === null
    ? `${nameOf(person)}: ${ground}. Ничего не выдаётся.`
    : `${nameOf(person)}: ${ground}. Не выдаётся то, что о ребёнке: ${nameOf(child)}.`;

const concerned = (wanted: 'head' | 'grown-up' | 'who'): string[] => [
  ...new Set(awaited.value.flatMap(({ awaits, person }) => (awaits === wanted ? [person] : []))),
];

/**
 * What the head, the teacher or a student of 18 has to say about people of the class, before papers can go out: beside
 * the title of the section, a button each.
 */
export function PeopleTasks() {
  const facts = book.value?.facts;
  const unknown = counted('people', concerned('who'));
  if (awaited.value.length === 0) return null;
  return (
    <section class="row" aria-label="Ждёт решения">
      <Task
        awaits="head"
        tone="bad"
        title="ждёт решения директора"
        says={(person) =>
          (facts?.get(person)?.blocks ?? [])
            .filter(({ awaitsHead }) => awaitsHead)
            .map((block) => heldBack(person, block))
            .join(' ')
        }
      />
      <Task
        awaits="grown-up"
        tone="warn"
        title="ждёт ответа ученика"
        says={(person) => `${nameOf(person)}: 18 лет. Спросите, сообщать ли родителям.`}
      />
      {unknown.number > 0 && (
        <button
          type="button"
          class="small"
          title="Родство не записано. Без него согласие за ребёнка не подписать."
          onClick={openWhoIsIt}
        >
          <span class="chip warn">кто это?</span>
          {inWords(unknown)}…
        </button>
      )}
    </section>
  );
}

/** One person opens at once; of several the list shows them alone. */
function Task(props: {
  awaits: 'head' | 'grown-up';
  tone: 'bad' | 'warn';
  title: string;
  says(person: string): string;
}) {
  const { awaits, tone, title, says } = props;
  const people = concerned(awaits);
  const [first] = people;
  if (!first) return null;
  const about = people.map(says).join('\n');
  const chip = <span class={`chip ${tone}`}>{title}</span>;
  if (people.length === 1)
    return (
      <button type="button" class="small" title={about} onClick={() => openHistory(first)}>
        {chip}
        {withoutPatronymic(nameOf(first))}…
      </button>
    );
  return (
    <a
      class="button small"
      title={about}
      href={linkTo({ section: 'people', classGroup: book.value?.classGroup ?? null, detail: awaits })}
    >
      {chip}
      {inWords(counted('people', people))}
    </a>
  );
}
