import { useSignal } from '@preact/signals';
import { readExtractNumber, shownNumber } from '../../../utils/duties/extracts/extract-number.ts';
import type { ExtractState } from '../../../utils/duties/extracts/extract-states.ts';
import { nameOf, today } from '../../state/class-states.ts';
import { recipientsOf } from '../../state/recipients.ts';
import { record } from '../../state/record.ts';
import { issued, returnedEntries } from './extract-for.ts';

type Message = { tone: 'good' | 'bad' | 'warn'; text: string };

/** Checks off a pile of returned tear-offs number by number, typed or read by a hand scanner. */
export function ReturnedSlips() {
  const typed = useSignal('');
  const message = useSignal<Message | null>(null);
  /** Found, but several people may have signed. */
  const asked = useSignal<ExtractState | null>(null);
  /** Who signed, by the number of the extract: what was just recorded may not have been read again yet. */
  const kept = useSignal<ReadonlyMap<string, string>>(new Map());
  const keep = async (state: ExtractState, signer: string | null) => {
    const { extract, person } = state.issued;
    const signedName = signer ? nameOf(signer) : 'представитель не из списка';
    const done = await record(returnedEntries(state, { signer, on: today.value }));
    if (!done) return;
    asked.value = null;
    kept.value = new Map(kept.value).set(extract, signedName);
    message.value = {
      tone: 'good',
      text: `Талон ${shownNumber(extract)}: ${nameOf(person)}, ${signedName}.`,
    };
  };
  const take = (event: Event) => {
    event.preventDefault();
    const text = typed.value;
    typed.value = '';
    asked.value = null;
    const number = readExtractNumber(text);
    if (!number) {
      message.value = {
        tone: 'bad',
        text: `«${text}» — не номер талона: в нём восемь цифр, и последняя проверяет остальные. Введите ещё раз.`,
      };
      return;
    }
    const state = issued().find((each) => each.issued.extract === number);
    const signedName = state?.returned?.signedName ?? kept.value.get(number);
    if (!state) {
      message.value = {
        tone: 'bad',
        text: `Выписки № ${shownNumber(number)} в журнале этого класса нет: она другого класса или не записана.`,
      };
    } else if (signedName !== undefined) {
      message.value = {
        tone: 'warn',
        text: `Талон ${shownNumber(number)} уже отмечен: ${nameOf(state.issued.person)}, ${signedName}.`,
      };
    } else {
      message.value = null;
      const people = recipientsOf(state.issued.person);
      if (people.length === 1 && people[0]) void keep(state, people[0].key);
      else asked.value = state;
    }
  };
  return (
    <section class="stack" aria-label="Вернувшиеся талоны">
      <form class="row ends" onSubmit={take}>
        <label class="field">
          Номер с талона (или сканер штрихкода)
          <input
            type="text"
            inputMode="numeric"
            maxLength={40}
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          Отметить
        </button>
      </form>
      {asked.value && (
        <fieldset class="row" aria-label="Кто расписался">
          <span>{nameOf(asked.value.issued.person)}: кто расписался?</span>
          {recipientsOf(asked.value.issued.person).map(({ key, name }) => (
            <button key={key} type="button" onClick={() => asked.value && void keep(asked.value, key)}>
              {name}
            </button>
          ))}
          <button type="button" onClick={() => asked.value && void keep(asked.value, null)}>
            Другой человек
          </button>
        </fieldset>
      )}
      <p role="status" class={message.value ? `box ${message.value.tone}` : 'visually-hidden'}>
        {message.value?.text}
      </p>
    </section>
  );
}
