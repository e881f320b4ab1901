import { russianDay } from '../../../utils/base/calendar/day.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { comparisons } from '../../../utils/duties/lists/list-states.ts';
import type { UnclearLine } from '../../../utils/duties/lists/pair-people.ts';
import { LeftRows } from '../../register/left-rows.tsx';
import { book } from '../../state/class-book.ts';
import { everybody, nameApart } from '../../state/class-states.ts';
import { comparison, opened, tell } from './lists-model.ts';
import { UnreadNote } from './unread-note.tsx';

/** What was compared, and what of the list the teacher has to settle. */
export function ListNotes() {
  const found = comparison.value;
  const last = comparisons(book.value?.register.entries ?? []).at(-1);
  return (
    <>
      {found && opened.value ? (
        <p class="small muted">
          Сверено: {opened.value.title}; в списке и в Дневник.ру:{' '}
          {inWords({ unit: 'people', number: found.paired })}.
        </p>
      ) : (
        last && (
          <p class="small muted">
            Последняя сверка: {russianDay(last.on)}, {last.source}.
          </p>
        )
      )}
      {found && <UnreadNote facts={found.unread} then="поэтому не сверены: возьмите их и сверьте ещё раз" />}
      {found && found.unclear.length > 0 && (
        <details class="box warn" open>
          <summary>Не понять, кто это: {found.unclear.length}</summary>
          <div class="stack">
            {found.unclear.map((each) => (
              <Unclear key={each.line.row} unclear={each} />
            ))}
          </div>
        </details>
      )}
      {found && found.remarks.length > 0 && (
        <details class="box">
          <summary>Замечания к самому списку: {found.remarks.length}</summary>
          <ul>
            {found.remarks.map(({ place, name, text }) => (
              <li key={`${place} ${name} ${text}`}>
                {[place, name].filter(Boolean).join(', ')}: {text}.
              </li>
            ))}
          </ul>
        </details>
      )}
      {found && <LeftRows left={opened.value?.listed.left ?? []} />}
      {opened.value?.listed.questions.map((text) => (
        <p key={text} class="box warn">
          {text}
        </p>
      ))}
    </>
  );
}

const UNSETTLED = '?';
const NOBODY = '';

function Unclear({ unclear: { line, candidates, why } }: { unclear: UnclearLine }) {
  const people = everybody.value.filter(({ key }) => candidates.includes(key));
  return (
    <div class="row">
      <span class="grow">
        {[line.place, line.name].filter(Boolean).join(', ')}: <span class="muted">{why}</span>
      </span>
      <select
        aria-label={`Кто это: ${line.name}, ${line.place}`}
        value={UNSETTLED}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== UNSETTLED) tell(line.row, value === NOBODY ? null : value);
        }}
      >
        <option value={UNSETTLED}>выберите</option>
        {people.map((person) => (
          <option key={person.key} value={person.key}>
            {nameApart(person)}
          </option>
        ))}
        <option value={NOBODY}>такого человека в Дневник.ру нет</option>
      </select>
    </div>
  );
}
