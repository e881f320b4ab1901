import { type ComponentChildren, render } from 'preact';
import './tokens.css';
import './theme.css';
import './people-table.css';
import './states.css';
import './utilities.css';
import './modes.css';

/** Draws an extension page into its `#app`, with the look that all our pages share. */
export function showPage(view: ComponentChildren): void {
  render(view, document.querySelector('#app') as HTMLElement);
}
