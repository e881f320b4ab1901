import { useEffect } from 'preact/hooks';
import { count } from '../../../utils/base/text/plural.ts';
import { IN } from '../../../utils/dnevnik/people-form/form-reading.ts';
import type { FormChange } from '../../../utils/duties/groups/form-judging.ts';
import { plans } from '../../duties/groups/groups-model.ts';
import { failure } from '../../state/background.ts';
import { book, classes } from '../../state/class-book.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { ProgressStatus } from '../../ui/progress-status.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { FillFoot } from './fill-foot.tsx';
import {
  choices,
  chosenChoices,
  chosenGroup,
  chosenSubject,
  className,
  fillForm,
  form,
  group,
  judgement,
  lookAgain,
  plan,
  type Run,
  run,
  side,
  stopFilling,
  watchForm,
} from './fill-model.ts';
import { tab } from './fill-tab.ts';
import { SavedNote } from './saved-note.tsx';
import './fill.css';

const MARKS = ['отметку', 'отметки', 'отметок'] as const;

/** Compares the form of a page with the plan of the groups, and sets it after the teacher's confirmation. */
export function FillView() {
  useEffect(watchForm, []);
  return (
    <main class="fill stack">
      <header class="row">
        <h1>Учебная группа на странице</h1>
        <span class="grow" />
        <span class="muted">{className.value}</span>
      </header>
      <VaultGate>
        <FailureNote />
        <ProgressStatus text={spoken(run.value)} />
        <Compared />
      </VaultGate>
    </main>
  );
}

function Compared() {
  if (tab.value === null) return <p>Это окно открывают из значка Классрука, стоя на странице с группой.</p>;
  if (classes.value === null || (book.value && !form.value && failure.value === null))
    return <p class="muted">Читаю страницу…</p>;
  if (!book.value) return <p>Сначала прочитайте в Дневник.ру список своего класса.</p>;
  if (plans.value.length === 0) {
    return (
      <div class="box warn">
        <p>Группы класса ещё не запланированы. На странице ничего не изменено.</p>
        <a href="/workspace.html#groups" target="_blank" rel="noreferrer">
          Открыть «Учебные группы»
        </a>
      </div>
    );
  }
  return (
    <>
      {form.value && <What />}
      {form.value && <Result />}
      <Buttons />
    </>
  );
}

/** Subject, group, and what the page does not say itself. */
function What() {
  const { reading } = form.value!;
  return (
    <section class="stack close" aria-label="Что вносим">
      <SelectBox
        label="Предмет"
        options={plans.value.map(({ subject }) => [subject, subject] as const)}
        value={plan.value?.subject ?? ''}
        onChange={(value) => {
          chosenSubject.value = value;
          chosenGroup.value = null;
        }}
      />
      {reading.way === 'choice' ? (
        <Choices offered={reading.offered} />
      ) : (
        <SelectBox
          label="Группа"
          options={(plan.value?.groups ?? []).map(({ id, title }) => [id, title] as const)}
          value={group.value ?? ''}
          onChange={(value) => {
            chosenGroup.value = value;
          }}
        />
      )}
      {reading.sides && (
        <fieldset>
          <legend>Какой из двух списков на странице — состав группы?</legend>
          {reading.sides.map(({ title, people }, at) => (
            <label key={at === 0 ? 'first' : 'second'} class="check">
              <input
                type="radio"
                name="side"
                checked={side.value === at}
                onChange={() => {
                  side.value = at === 0 ? 0 : 1;
                  void lookAgain();
                }}
              />
              {title || (at === 0 ? 'Первый (левый)' : 'Второй (правый)')}:{' '}
              {count(people, ['строка', 'строки', 'строк'])}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

function Choices({ offered }: { offered: readonly string[] }) {
  const options = [['', 'не выбрано'] as const, ...offered.map((each) => [each, each] as const)];
  const lines = [
    ...(plan.value?.groups ?? []).map(({ id, title }) => [id, title] as const),
    ['', 'Не делится'] as const,
  ];
  return (
    <div class="fill-choices">
      {lines.map(([id, title]) => (
        <SelectBox
          key={id}
          label={`«${title}» на странице`}
          options={options}
          value={choices.value.get(id) ?? ''}
          onChange={(value) => {
            chosenChoices.value = new Map(chosenChoices.value).set(id, value);
          }}
        />
      ))}
    </div>
  );
}

function Result() {
  const judged = judgement.value;
  if (!judged || form.value?.reading.sides) return null;
  const { stops, notes, changes, right, missing } = judged;
  const added = changes.filter(({ to }) => to === IN).length;
  const removed = changes.filter(({ from, to }) => from === IN && to === null).length;
  const isChoice = form.value?.reading.way === 'choice';
  return (
    <section class="stack close" aria-label="Сравнение с планом">
      {stops.length > 0 && (
        <div class="box bad" role="alert">
          <b>Классрук ничего не отметит.</b>
          {stops.map((stop) => (
            <p key={stop}>{stop}</p>
          ))}
        </div>
      )}
      {changes.length > 0 && stops.length === 0 && !run.value && (
        <p class="box">
          <b>На сайте пока ничего не изменено.</b> Классрук отметит то, что ниже, в открытой форме;
          «Сохранить» на сайте нажмёте вы.
        </p>
      )}
      <Outcome changes={changes} isStopped={stops.length > 0} />
      <SavedNote />
      <p class="fill-counts">
        {isChoice && <span>Изменить: {changes.length}</span>}
        {!isChoice && <span>Добавить: {added}</span>}
        {!isChoice && <span>Убрать: {removed}</span>}
        <span>Уже верно: {new Set(right).size}</span>
        {missing.length > 0 && <span>Нет на странице: {missing.length}</span>}
      </p>
      {notes.map((note) => (
        <p key={note} class="box warn">
          {note}
        </p>
      ))}
      {changes.length > 0 && <Changes changes={changes} />}
    </section>
  );
}

/** After a run: whether the page shows what was planned. What was read back decides, not what was pressed. */
function Outcome({ changes, isStopped }: { changes: readonly FormChange[]; isStopped: boolean }) {
  const current = run.value;
  if (!current || current.state === 'running') return null;
  const isRight = changes.length === 0 && current.state === 'done' && !isStopped;
  return (
    <div class={`box ${isRight ? 'ok' : 'bad'}`} role="status">
      {isRight ? (
        <p>
          На этой странице всё стоит как в плане. Проверьте и нажмите «Сохранить» в Дневник.ру: Классрук сам
          ничего не сохраняет. Когда страница откроется заново, нажмите «Прочитать страницу ещё раз»: Классрук
          сверит, что сохранилось.
        </p>
      ) : (
        <p>
          {current.state === 'stopped' ? 'Остановлено' : 'Страница показывает не то, что в плане'}: осталось{' '}
          {count(changes.length, ['отличие', 'отличия', 'отличий'])}, они ниже.
        </p>
      )}
      {current.troubles.map(({ name, trouble }) => (
        <p key={name}>
          {name}: {trouble}.
        </p>
      ))}
    </div>
  );
}

function Changes({ changes }: { changes: readonly FormChange[] }) {
  return (
    <div class="fill-list">
      <table aria-label="Что изменится на странице">
        <thead>
          <tr>
            <th>Ученик</th>
            <th>На странице</th>
            <th>Будет</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, name, from, to }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{shown(from)}</td>
              <td>
                <b>{shown(to)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shown = (state: string | null): string => (state === IN ? 'в группе' : (state ?? 'не в группе'));

function Buttons() {
  const current = run.value;
  const changes = judgement.value?.changes.length ?? 0;
  const stops = judgement.value?.stops.length ?? 0;
  const isAsked = form.value?.reading.sides != null;
  if (current?.state === 'running') {
    return (
      <footer class="row">
        <span>
          Отмечаю: {current.set} из {current.of}
        </span>
        <span class="grow" />
        <button type="button" onClick={stopFilling}>
          Остановить
        </button>
      </footer>
    );
  }
  return (
    <FillFoot what="страницу" onAgain={lookAgain}>
      {changes > 0 && stops === 0 && !isAsked && (
        <button type="button" class="primary" onClick={() => void fillForm()}>
          Поставить {count(changes, MARKS)} на странице
        </button>
      )}
    </FillFoot>
  );
}

/** By quarters: every row of it would drown what else is read aloud. */
function spoken(current: Run | null): string {
  if (current?.state !== 'running' || current.of === 0) return '';
  const quarter = Math.floor((4 * current.set) / current.of);
  return quarter === 0 ? 'Отмечаю на странице' : `Отмечено: ${25 * quarter} %`;
}
