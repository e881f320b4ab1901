import { useSignal } from '@preact/signals';
import { counted } from '../../../utils/base/text/counted.ts';
import { nameApart, students } from '../../state/class-states.ts';
import { whyNoPaper } from '../../state/recipients.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { allowed, paperFamilies } from './extract-for.ts';

/** Whose extracts to print: all who get paper, those due, the class, or anybody. */
export function ExtractChoice(props: { shown: readonly string[]; onShow(keys: string[]): void }) {
  const { paper, due } = paperFamilies();
  const chosen = useSignal<ReadonlySet<string>>(new Set(props.shown.length > 0 ? props.shown : paper));
  const everybody = allowed();
  const toggle = (key: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(key)) next.add(key);
    chosen.value = next;
  };
  const keys = everybody.filter((key) => chosen.value.has(key));
  const oneClick = (list: string[]) => {
    chosen.value = new Set(list);
    props.onShow(list);
  };
  return (
    <section class="card stack" aria-label="Кому выписки">
      <h2>Кому выписки</h2>
      <div class="row">
        {paper.length > 0 && (
          <button type="button" class="primary" onClick={() => oneClick(paper)}>
            Всем, кто получает на бумаге ({paper.length})
          </button>
        )}
        {due.length > 0 && (
          <button type="button" onClick={() => oneClick(due)}>
            Кому пора ({due.length})
          </button>
        )}
        {everybody.length > 0 && (
          <button type="button" onClick={() => oneClick(everybody)}>
            Всему классу ({everybody.length})
          </button>
        )}
      </div>
      {paper.length === 0 && (
        <p class="muted small">
          Бумажную форму пока никто не выбрал: она отмечается в разделе «Информирование». Выписку можно дать и
          без этого.
        </p>
      )}
      <ul class="columns extracts-choice">
        {students.value.map((student) => {
          const { key } = student;
          const why = whyNoPaper(key);
          return (
            <li key={key}>
              <label class="check">
                <input
                  type="checkbox"
                  disabled={why !== null}
                  checked={chosen.value.has(key)}
                  onChange={() => toggle(key)}
                />
                {nameApart(student)}
              </label>
              {why && <span class="chip bad">{why}</span>}
            </li>
          );
        })}
      </ul>
      <div>
        <ActionOver
          verb="Показать"
          of={counted('extracts', keys)}
          nothing="Выберите учеников"
          onClick={() => props.onShow(keys)}
        />
      </div>
    </section>
  );
}
