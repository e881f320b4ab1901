import { useSignal } from '@preact/signals';
import type { PersonFacts } from '../../utils/register/people-facts.ts';
import { book, shownClass } from '../state/class-book.ts';
import { record } from '../state/record.ts';
import { TextField } from './text-field.tsx';

const AUTHORITIES: Record<NonNullable<PersonFacts['authority']>, string> = {
  parent: 'родитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  'power-of-attorney': 'по доверенности',
  none: 'полномочий нет',
};
const KEYS = Object.keys(AUTHORITIES) as (keyof typeof AUTHORITIES)[];

/** Authority of a representative, and «не выдавать», which bars slips, extracts and letters everywhere. */
export function FactsForm({ person, representative }: { person: string; representative: boolean }) {
  const facts = book.value?.facts.get(person);
  const authority = useSignal<keyof typeof AUTHORITIES | ''>(facts?.authority ?? '');
  const document = useSignal(facts?.document ?? '');
  const ground = useSignal('');
  const base = { classGroup: shownClass(), person };
  return (
    <section class="box stack" aria-label="Полномочия и запрет выдачи">
      {representative && (
        <div class="row">
          <label class="row">
            Полномочия
            <select
              value={authority.value}
              onChange={(event) => {
                authority.value = KEYS.find((key) => key === event.currentTarget.value) ?? '';
              }}
            >
              <option value="">не указаны</option>
              {KEYS.map((key) => (
                <option key={key} value={key}>
                  {AUTHORITIES[key]}
                </option>
              ))}
            </select>
          </label>
          <TextField label="Документ" value={document} placeholder="свидетельство о рождении, № приказа…" />
          <button
            type="button"
            disabled={
              authority.value === '' ||
              (authority.value === facts?.authority && document.value.trim() === (facts.document ?? ''))
            }
            onClick={() => {
              if (authority.value === '') return;
              void record([
                {
                  ...base,
                  kind: 'authority-set',
                  authority: authority.value,
                  document: document.value.trim() || null,
                },
              ]);
            }}
          >
            Записать полномочия
          </button>
        </div>
      )}
      {facts?.blocked ? (
        <div class="row">
          <span class="chip bad">Не выдавать: {facts.blocked.ground}</span>
          <button
            type="button"
            onClick={() =>
              void record([
                { ...base, kind: 'handing-out-allowed', lifts: [...(facts.blocked?.blocks ?? [])] },
              ])
            }
          >
            Снять запрет
          </button>
        </div>
      ) : (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void record([{ ...base, kind: 'handing-out-blocked', ground: ground.value.trim() }]);
            ground.value = '';
          }}
        >
          <TextField
            label="Не выдавать памятки, выписки и письма: основание"
            value={ground}
            placeholder="решение суда от …"
          />
          <button type="submit" class="danger" disabled={ground.value.trim() === ''}>
            Запретить выдачу
          </button>
        </form>
      )}
    </section>
  );
}
