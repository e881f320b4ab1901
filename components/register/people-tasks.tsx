import { counted, inWords } from '../../utils/base/text/counted.ts';
import type { Block } from '../../utils/register/people-facts.ts';
import { book } from '../state/class-book.ts';
import { awaited, nameOf } from '../state/class-states.ts';
import { openHistory } from './history-sheet.tsx';
import { openWhoIsIt } from './who-is-it-sheet.tsx';

const heldBack = (person: string, { ground, child }: Block): string =>
  child === null
    ? `${nameOf(person)}: ${ground}. Ничего не выдаётся.`
    : `${nameOf(person)}: ${ground}. Не выдаётся то, что о ребёнке: ${nameOf(child)}.`;

/** What the head, the teacher or a student of 18 has to say about people of the class, before papers can go out. */
export function PeopleTasks() {
  const facts = book.value?.facts;
  const heads = awaited.value.filter(({ awaits }) => awaits === 'head');
  const grownUp = awaited.value.filter(({ awaits }) => awaits === 'grown-up');
  const unknown = counted(
    'people',
    awaited.value.flatMap(({ awaits, person }) => (awaits === 'who' ? [person] : [])),
  );
  if (awaited.value.length === 0) return null;
  return (
    <section class="card stack" aria-label="Ждёт решения">
      {heads.map(({ person }) => (
        <div key={person} class="row">
          <span class="chip bad">ждёт решения директора</span>
          <span class="grow">
            {facts
              ?.get(person)
              ?.blocks.filter(({ awaitsHead }) => awaitsHead)
              .map((block) => (
                <div key={block.child}>{heldBack(person, block)}</div>
              ))}
          </span>
          <button type="button" onClick={() => openHistory(person)}>
            Записать решение…
          </button>
        </div>
      ))}
      {grownUp.map(({ person }) => (
        <div key={person} class="row">
          <span class="chip warn">ждёт ответа ученика</span>
          <span class="grow">{nameOf(person)}: 18 лет. Спросите, сообщать ли родителям.</span>
          <button type="button" onClick={() => openHistory(person)}>
            Записать ответ…
          </button>
        </div>
      ))}
      {unknown.number > 0 && (
        <div class="row">
          <span class="chip warn">кто это?</span>
          <span class="grow">
            Родство не записано: {inWords(unknown)}. Без него согласие за ребёнка не подписать.
          </span>
          <button type="button" onClick={openWhoIsIt}>
            Записать родство…
          </button>
        </div>
      )}
    </section>
  );
}
