import type { ComponentChildren } from 'preact';
import { showPage } from './show-page.tsx';
import './views.css';
import './print.css';

/** Draws a page of views (tables, figures, forms, what is printed from the screen), with the look that they share. */
export function showViews(view: ComponentChildren): void {
  showPage(view);
}
