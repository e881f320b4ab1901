import { useSignal } from '@preact/signals';
import { AUTHORITIES } from '../../utils/register/people-entries.ts';
import { factsTowards } from '../../utils/register/people-facts.ts';
import { OTHER_RELATIONS } from '../../utils/register/who-is-it.ts';
import { book, shownClass } from '../state/class-book.ts';
import { personOf } from '../state/class-states.ts';
import { record } from '../state/record.ts';
import { ChildChoice } from './child-choice.tsx';
import { TextField } from './text-field.tsx';

const KEYS = Object.keys(AUTHORITIES) as (keyof typeof AUTHORITIES)[];
const RELATIONS = ['мать', 'отец', ...OTHER_RELATIONS];

/** Relation and authority of a representative, as the teacher tells them, for all children or for one. */
export function AuthorityForm({ person }: { person: string }) {
  const child = useSignal('');
  return (
    <div class="stack">
      <ChildChoice person={person} child={child} />
      <AuthorityFields key={child.value} person={person} child={child.value} />
    </div>
  );
}

function AuthorityFields({ person, child }: { person: string; child: string }) {
  const known = personOf(person);
  const all = book.value?.facts;
  const facts = all && factsTowards(all, person, child);
  const differs = child === '' && (all?.get(person)?.towards.size ?? 0) > 0;
  const authority = useSignal<keyof typeof AUTHORITIES | ''>(facts?.authority ?? '');
  const relation = useSignal(facts?.relation ?? '');
  const document = useSignal(facts?.document ?? '');
  const isUnchanged =
    !differs &&
    authority.value === facts?.authority &&
    document.value.trim() === (facts.document ?? '') &&
    relation.value.trim() === (facts.relation ?? '');
  return (
    <form
      class="row ends"
      aria-label="Родство и полномочия"
      onSubmit={(event) => {
        event.preventDefault();
        if (authority.value === '') return;
        const said = relation.value.trim();
        void record([
          {
            classGroup: shownClass(),
            person,
            kind: 'authority-set',
            authority: authority.value,
            document: document.value.trim() || null,
            ...(said && { relation: said }),
            ...(child && { child }),
          },
        ]);
      }}
    >
      <TextField
        label="Родство"
        value={relation}
        placeholder={known?.relations[child] ?? known?.relation ?? 'не указано'}
        known={RELATIONS}
      />
      <label class="field">
        Полномочия
        <select
          required
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
      <TextField label="Документ" value={document} placeholder="свидетельство или приказ, №" />
      <button type="submit" disabled={authority.value === '' || isUnchanged}>
        Записать полномочия
      </button>
    </form>
  );
}
