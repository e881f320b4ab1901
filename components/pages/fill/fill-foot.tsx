import type { ComponentChildren } from 'preact';
import { act } from '../../state/background.ts';
import { tab } from './fill-tab.ts';

/** The foot of a window that fills a page of the site: what it sets, then reading again and the page itself. */
export function FillFoot(props: {
  /** The button that sets; false: nothing is to be set. */
  children: ComponentChildren;
  /** «карточку» */
  what: string;
  onAgain: () => Promise<void>;
}) {
  return (
    <footer class="row">
      {props.children}
      <button type="button" onClick={() => void props.onAgain()}>
        Прочитать {props.what} ещё раз
      </button>
      <span class="grow" />
      <button type="button" onClick={() => void act('people-form/show', { tab: tab.value as number })}>
        Показать страницу
      </button>
    </footer>
  );
}
