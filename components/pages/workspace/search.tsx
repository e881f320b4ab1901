import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { kinWords } from '../../../utils/class-data/roster/kin-words.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { act } from '../../state/background.ts';
import { nameApart, personOf, representatives, students } from '../../state/class-states.ts';
import { handExtractTo } from '../../state/hand-over-choice.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { handedTo } from '../../state/recipients.ts';
import { linkTo } from '../../state/route.ts';
import { closeVault } from '../../state/vault-session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { helpArticles } from '../help/help-groups.ts';
import { foundItems, type SearchItem } from './search-items.ts';
import { sections } from './sections.ts';

interface Found extends SearchItem {
  go(): void;
}

const follow = (link: string) => {
  location.hash = link;
};

/** Students, their representatives, sections and actions of the class that is shown. */
function itemsOf(classGroup: string): Found[] {
  return [
    ...students.value.map((student) => ({
      id: `student ${student.key}`,
      title: nameApart(student),
      note: 'ученик',
      rank: 0,
      go: () => follow(linkToPerson('student', student.key)),
    })),
    ...representatives.value.map((person) => ({
      id: `representative ${person.key}`,
      title: person.name,
      note: [person.relation ?? 'представитель', person.children.map((key) => personOf(key)?.name).join(', ')]
        .filter(Boolean)
        .join(' · '),
      rank: 1,
      go: () => openHistory(person.key),
    })),
    ...sections
      .filter(({ under }) => !under)
      .map(({ id, title }) => ({
        id: `section ${id}`,
        title,
        note: 'раздел',
        rank: 2,
        go: () => follow(linkTo({ section: id, classGroup })),
      })),
    ...students.value.map((student) => ({
      id: `extract ${student.key}`,
      title: `Выписка: ${nameApart(student)}`,
      note: 'действие',
      rank: 3,
      go: () => follow(linkToPerson('extracts', student.key)),
    })),
    ...students.value.flatMap((student) =>
      handedTo(student.key).map((person) => ({
        id: `hand ${student.key} ${person.key}`,
        title: `Напечатать и вручить ${kinWords(person).to}: ${nameApart(student)}`,
        note: person.key === student.key ? 'выписка' : `выписка · ${shortName(person.name)}`,
        words: 'печать',
        rank: 3,
        go: () => handExtractTo(student.key, person.key),
      })),
    ),
    {
      id: 'read',
      title: 'Обновить данные класса',
      note: 'действие',
      words: 'прочитать журналы',
      rank: 3,
      go: () => void act('journal/update', { classGroup, wanted: 'current' }),
    },
    {
      id: 'breach',
      title: 'Сообщить об утечке',
      note: 'действие',
      words: 'пароль логин взлом украли потеряли нарушение инцидент',
      rank: 3,
      go: () => follow(linkTo({ section: 'incidents', classGroup, detail: 'new' })),
    },
    ...helpArticles.map(({ id, title, heading, words }) => ({
      id: `help ${id}`,
      title: heading ?? title,
      note: 'справка',
      words: words ?? '',
      rank: 4,
      go: () => follow(linkTo({ section: 'help', classGroup, detail: id })),
    })),
    { id: 'lock', title: 'Закрыть хранилище', note: 'действие', rank: 3, go: () => void closeVault() },
  ];
}

/** Finds a student, a representative, a section or an action by a few letters. */
export function Search({ classGroup, onClose }: { classGroup: string; onClose: () => void }) {
  const typed = useSignal('');
  const at = useSignal(0);
  const list = useId();
  const found = foundItems(itemsOf(classGroup), typed.value);
  const chosen = Math.min(at.value, found.length - 1);
  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const go = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    item.go();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (at.value = (chosen + 1) % Math.max(1, found.length)),
    ArrowUp: () => (at.value = (chosen - 1 + found.length) % Math.max(1, found.length)),
    Enter: () => go(found[chosen]),
  };
  return (
    <Dialog title="Найти" onClose={onClose}>
      <div class="stack">
        <input
          autofocus
          type="text"
          class="workspace-search-field"
          // biome-ignore lint/a11y/noRedundantRoles: the role is the list's that is ours, not a datalist's.
          role="combobox"
          list={undefined}
          aria-label="Ученик, родитель, раздел или действие"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={(event) => {
            const press = keys[event.key];
            if (!press) return;
            event.preventDefault();
            press();
          }}
        />
        <div id={list} role="listbox" aria-label="Найдено" class="workspace-found">
          {found.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
            <div
              key={item.id}
              ref={index === chosen ? marked : null}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => go(item)}
            >
              <span class="grow">{item.title}</span>
              <span class="small muted">{item.note}</span>
            </div>
          ))}
        </div>
        <p class="muted small" role="status">
          {found.length === 0 && 'Ничего не нашлось. Попробуйте начало фамилии или названия раздела.'}
        </p>
      </div>
    </Dialog>
  );
}
