import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { inWords } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { PeopleTasks } from '../../register/people-tasks.tsx';
import { PersonCell } from '../../register/person-cell.tsx';
import { peopleByFamily } from '../../register/person-rows.ts';
import { act } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { classCounts } from '../../state/class-counts.ts';
import { everybody, nameOf } from '../../state/class-states.ts';
import { record } from '../../state/record.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { useAwaitedFilter } from './awaited-filter.tsx';
import { loadSamePeople, proposals, shared } from './same-people.ts';

const SOURCES: Partial<Record<string, string>> = { file: 'из файла', report: 'из отчёта', api: 'из API' };

/** The class list: its people, their contacts, and possible duplicates. */
export function PeopleView() {
  const search = useSignal('');
  const current = book.value;
  const id = current?.classGroup;
  useEffect(() => {
    if (id) void loadSamePeople(id);
  }, [id, current]);
  const { only, button } = useAwaitedFilter();
  if (!current) return null;
  const wanted = normaliseName(search.value);
  const shown = peopleByFamily().filter(
    ({ person }) => normaliseName(person.name).includes(wanted) && (only?.has(person.key) ?? true),
  );
  const { roster } = current;
  return (
    <>
      <p class="muted">
        {inWords(classCounts.value.students)} · список прочитан {describeTime(new Date(roster.readAt), now())}
        {roster.additions.map(({ source, at }) => (
          <>
            {' '}
            · дополнен {SOURCES[source] ?? ''} {describeTime(new Date(at), now())}
          </>
        ))}
      </p>
      <PeopleTasks />
      <ChangedNames />
      <SameNames />
      <SharedPeople />
      <div class="row no-print">
        <SearchField value={search} />
        {button}
        <span class="grow" />
        <a class="button" href={`/import.html#${current.classGroup}`} target="_blank" rel="noreferrer">
          Дополнить из таблицы…
        </a>
      </div>
      <div class="card" style="padding: 0; overflow-x: auto">
        <table class="people register">
          <thead>
            <tr>
              <th>Ученик и представители</th>
              <th style="width: 130px">Дата рождения</th>
              <th style="width: 190px">Телефон</th>
              <th style="width: 270px">Почта</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ person, nested }) => (
              <PersonRow key={person.key} person={person} nested={nested} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PersonRow({ person, nested }: { person: RosterPerson; nested: boolean }) {
  return (
    <tr class={nested ? 'nested' : undefined}>
      <td>
        <PersonCell person={person.key} nested={nested} />
        {person.source === 'file' && <span class="chip">из файла</span>}
      </td>
      <td>{person.birthDate ? russianDay(person.birthDate) : ''}</td>
      <td>{person.phones.join(', ')}</td>
      <td>{person.emails.join(', ')}</td>
    </tr>
  );
}

/** Of whom the site shows another whole name since: the id may have gone to somebody else. */
function ChangedNames() {
  const classGroup = shownClass();
  const asked = everybody.value.flatMap(({ key, name, newName }) =>
    newName ? [{ key, name, newName }] : [],
  );
  if (asked.length === 0) return null;
  return (
    <section class="card stack" aria-label="На сайте другое имя">
      <h2>На сайте другое имя</h2>
      <p class="muted small">
        Под тем же номером Дневник.ру теперь показывает другое имя. Пока вы не подтвердите, что это тот же
        человек, остаётся прежнее имя, а памятки ему не печатаются. Если человек другой, сверьте карточку на
        сайте или обратитесь к администратору школы.
      </p>
      {asked.map(({ key, name, newName }) => (
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
    </section>
  );
}

function SameNames() {
  const classGroup = shownClass();
  if (proposals.value.length === 0) return null;
  return (
    <section class="card stack" aria-label="Возможно, один человек">
      <h2>Возможно, один человек</h2>
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
            <span class="small muted" style="display: block">
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
    </section>
  );
}

function SharedPeople() {
  if (shared.value.length === 0) return null;
  return (
    <details class="card">
      <summary>Родители, у которых дети и в других ваших классах: {shared.value.length}</summary>
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
    </details>
  );
}
