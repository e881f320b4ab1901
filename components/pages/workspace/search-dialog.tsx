import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { book, classes } from '../../state/class-book.ts';
import { vault } from '../../state/vault-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazyView } from '../../ui/lazy-view.tsx';

const Search = lazyView(async () => (await import('./search.tsx')).Search);

const open = signal(false);

/** Opens the search by Ctrl K wherever the focus is, by the key and not its letter: the layout may be Russian. */
export function followSearchKey(window: Window): void {
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK' || event.altKey) return;
    // Pressed while the class is still being loaded, it opens with it.
    if (vault.peek() !== 'unlocked' || (!book.peek() && classes.peek())) return;
    event.preventDefault();
    if (!document.querySelector('dialog[open]')) open.value = true;
  });
}

export function SearchButton() {
  return (
    <button type="button" class="workspace-search" onClick={() => (open.value = true)}>
      <Icon name="search" />
      <span class="grow" title="Найти ученика, родителя, раздел или действие">
        Ученик, родитель, раздел
      </span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}

/** The search of the class that is shown, once it is opened. */
export function SearchDialog() {
  useEffect(Search.preload, []);
  if (!open.value || !book.value) return null;
  return <Search classGroup={book.value.classGroup} onClose={() => (open.value = false)} />;
}
