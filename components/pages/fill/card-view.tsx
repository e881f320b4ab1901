import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { CardField } from '../../../utils/dnevnik/card-form/card-reading.ts';
import { shownValue } from '../../../utils/duties/lists/difference.ts';
import { DATUM_WORDS, WRONG_SNILS } from '../../../utils/duties/lists/sign-in-entries.ts';
import { failure } from '../../state/background.ts';
import { book, classes } from '../../state/class-book.ts';
import { nameOf } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { useOnce } from '../../state/once.ts';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { card, fillCard, isFilled, lookAgain, plan, recordSnils, watchCard } from './card-model.ts';
import { FillFoot } from './fill-foot.tsx';
import { tab } from './fill-tab.ts';
import './fill.css';
import { during } from '../../ui/during.ts';

const FIELDS = ['поле', 'поля', 'полей'] as const;

/** Compares the card of a person with what the teacher has accepted, and fills it after the teacher’s confirmation. */
export function CardFillView() {
  useEffect(watchCard, []);
  return (
    <main class="fill stack">
      <header class="row">
        <h1>Карточка: {card.value ? nameOf(card.value.person) : 'на странице'}</h1>
      </header>
      <VaultGate>
        <FailureNote />
        <Compared />
      </VaultGate>
    </main>
  );
}

function Compared() {
  if (tab.value === null) return <p>Это окно открывают из полосы Классрука на карточке человека.</p>;
  if (classes.value === null || (book.value && !card.value && failure.value === null))
    return <p class="muted">Читаю карточку…</p>;
  if (!book.value) return <p>Сначала прочитайте в Дневник.ру список своего класса.</p>;
  return (
    <>
      {plan.value && <Plan />}
      {card.value?.reading.snils && <Snils found={card.value.reading.snils} />}
      <Buttons />
    </>
  );
}

const shown = (field: CardField, text: string): string =>
  shownValue(field === 'birth-date' ? 'birth-date' : 'name', text || null) ?? 'пусто';

function Plan() {
  const { changes, right, byHand } = plan.value ?? { changes: [], right: [], byHand: [] };
  return (
    <section class="stack close" aria-label="Что изменится в карточке">
      {isFilled.value && (
        <p class={`box ${changes.length === 0 ? 'ok' : 'bad'}`} role="status">
          {changes.length === 0
            ? 'Поля заполнены. Проверьте и нажмите «Сохранить» в Дневник.ру: Классрук сам ничего не сохраняет.'
            : `Страница не приняла: ${changes.map(({ title }) => title).join(', ')}. Внесите сами.`}
        </p>
      )}
      {changes.length > 0 ? (
        <table aria-label="Было и будет">
          <thead>
            <tr>
              <th>Поле</th>
              <th>В карточке</th>
              <th>Будет</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, title, from, to }) => (
              <tr key={field}>
                <td>{title}</td>
                <td>{shown(field, from)}</td>
                <td>
                  <b>{shown(field, to)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        !isFilled.value && (
          <p>
            {right.length + byHand.length === 0
              ? 'По этому человеку в «Сверке списков» ничего не принято: заполнять нечего.'
              : 'Заполнять нечего.'}
          </p>
        )
      )}
      {right.length > 0 && <p class="muted">Уже верно: {right.join(', ')}.</p>}
      {byHand.length > 0 && (
        <div class="box">
          <b>Сделайте сами: {inWords(counted('things', byHand))}</b>
          <ul>
            {byHand.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="small muted">
        Если движение учеников ведётся в «Контингенте», исправленное здесь может быть перезаписано: тогда
        исправляют там.
      </p>
    </section>
  );
}

function Snils({ found }: { found: 'present' | 'absent' | 'doubtful' }) {
  const isRecorded = useSignal(false);
  const once = useOnce();
  return (
    <section class="row" aria-label="СНИЛС в карточке">
      <span>СНИЛС в карточке: {found === 'doubtful' ? WRONG_SNILS : DATUM_WORDS[found]}.</span>
      {isRecorded.value ? (
        <span class="muted">Записано.</span>
      ) : (
        <button
          type="button"
          class="small"
          onClick={async () => {
            isRecorded.value = await recordSnils(once);
          }}
        >
          Записать, без цифр
        </button>
      )}
    </section>
  );
}

function Buttons() {
  const busy = useSignal(false);
  const changes = plan.value?.changes.length ?? 0;
  return (
    <FillFoot what="карточку" onAgain={lookAgain}>
      {changes > 0 && (
        <button
          type="button"
          class="primary"
          disabled={busy.value}
          onClick={() => void during(busy, fillCard)}
        >
          Заполнить {count(changes, FIELDS)} на странице
        </button>
      )}
    </FillFoot>
  );
}
