import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { act } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { everybody, nameOf } from '../../state/class-states.ts';
import { record } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { proposals, shared } from './same-people.ts';

/** What the site or other lists say of people of the list: a button each, with all of it in a dialog. */
const NOTES: readonly { title: string; tone: string; keys: () => string[]; view: ComponentType }[] = [
  {
    title: 'На сайте другое имя',
    tone: 'warn',
    keys: () => renamed().map(({ key }) => key),
    view: ChangedNames,
  },
  {
    title: 'Возможно, один человек',
    tone: 'warn',
    keys: () => proposals.value.map(({ person, into }) => `${person} ${into}`),
    view: SameNames,
  },
  {
    title: 'Дети и в других ваших классах',
    tone: '',
    keys: () =>
      shared.value.map(({ people }) => people.map(({ classGroup, key }) => `${classGroup} ${key}`).join()),
    view: SharedPeople,
  },
];

export function ListNotes() {
  const opened = useSignal<string | null>(null);
  const said = NOTES.flatMap((note) => {
    const people = counted('people', note.keys());
    return people.number > 0 ? [{ ...note, people }] : [];
  });
  const shown = said.find(({ title }) => title === opened.value);
  if (said.length === 0) return null;
  return (
    <section class="row no-print" aria-label="Что проверить в списке">
      {said.map(({ title, tone, people }) => (
        <button
          key={title}
          type="button"
          class="small"
          onClick={() => {
            opened.value = title;
          }}
        >
          <span class={`chip ${tone}`}>{title}</span>
          {inWords(people)}…
        </button>
      ))}
      {shown && (
        <Dialog
          title={shown.title}
          onClose={() => {
            opened.value = null;
          }}
        >
          <shown.view />
        </Dialog>
      )}
    </section>
  );
}

const renamed = () =>
  everybody.value.flatMap(({ key, name, newName }) => (newName ? [{ key, name, newName }] : []));

/** Of whom the site shows another whole name since: the id may have gone to somebody else. */
function ChangedNames() {
  const classGroup = shownClass();
  return (
    <div class="stack">
      <p class="muted small">
        Под тем же номером Дневник.ру теперь показывает другое имя. Пока вы не подтвердите, что это тот же
        человек, остаётся прежнее имя, а памятки ему не печатаются. Если человек другой, сверьте карточку на
        сайте или обратитесь к администратору школы.
      </p>
      {renamed().map(({ key, name, newName }) => (
        <div key={key} class="row">
          <span class="grow">
            {name} → <b>{newName}</b>
          </span>
          <button
            type="button"
            onClick={() => void act('roster/accept-name', { classGroup, person: key, name: newName })}
          >
            Это тот же человек
          </button>
        </div>
      ))}
    </div>
  );
}

function SameNames() {
  const classGroup = shownClass();
  return (
    <div class="stack">
      <p class="muted small">
        Эти люди стоят в списке дважды: из файла и на сайте. Соединённые, они — одна строка, и записи
        сохраняются; соединение можно отменить.
      </p>
      {proposals.value.map(({ person, into, name, reasons, rivals }) => (
        <div key={`${person} ${into}`} class="row">
          <span class="grow">
            <b>{name}</b>
            {book.value?.roster.representatives
              .filter(({ key }) => key === into || key === person)
              .slice(0, 1)
              .map(({ children }) => ` · ${children.map(nameOf).join(', ')}`)}
            <span class="small muted block">
              {reasons.length > 0 ? reasons.join(', ') : 'совпадает только имя'}
              {rivals > 0 && ' · в классе есть ещё люди с этим именем'}
            </span>
          </span>
          <button
            type="button"
            onClick={() => void record([{ kind: 'person-joined', classGroup, person, into }])}
          >
            Это один человек
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => void record([{ kind: 'person-told-apart', classGroup, person, from: into }])}
          >
            Разные люди
          </button>
        </div>
      ))}
    </div>
  );
}

function SharedPeople() {
  return (
    <ul>
      {shared.value.map(({ name, certainty, people, reasons }) => (
        <li key={people.map(({ classGroup, key }) => `${classGroup} ${key}`).join()}>
          {name}: {people.map(({ className }) => classTitle(className)).join(', ')}
          <span class="small muted">
            {certainty === 'one'
              ? ' · один человек: запрет выдачи и полномочия общие'
              : ' · возможно, один человек'}
            {reasons.length > 0 && ` (${reasons.join(', ')})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
