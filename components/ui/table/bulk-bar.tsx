import type { ComponentChildren } from 'preact';
import { type Counted, inWords } from '../../../utils/base/text/counted.ts';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import './table.css';
import { useEscape } from './use-escape.ts';
import { whoIsChosen } from './who-is-chosen.ts';

/** What can be done with the chosen rows, at the foot of the page while any is chosen. Esc clears the choice. */
export function BulkBar(props: {
  /** How many are chosen. */
  chosen: Counted;
  /** Each of them in a word or two. */
  names: readonly string[];
  onClear(): void;
  /** The primary button and at most two more. */
  children: ComponentChildren;
  /** Buttons under «Ещё». */
  more?: ComponentChildren;
}) {
  const { chosen, names, onClear } = props;
  const isShown = chosen.number > 0;
  useEscape(isShown, onClear);
  if (!isShown) return null;
  return (
    <section class="bulk no-print" aria-label="Что сделать с выбранными">
      <b role="status">Выбрано: {inWords(chosen)}</b>
      <span class="small grow" title={names.join(', ')}>
        {whoIsChosen(names)}
      </span>
      {props.children}
      {props.more && (
        <Menu title="Ещё" atEnd>
          {props.more}
        </Menu>
      )}
      <button
        type="button"
        class="clear"
        aria-label="Снять выбор"
        title="Снять выбор (Esc)"
        onClick={onClear}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
