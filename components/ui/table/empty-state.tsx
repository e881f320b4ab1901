import type { ComponentChildren } from 'preact';
import './table.css';

/** Why there is nothing to see, and the one button that helps. */
export function EmptyState({ text, children }: { text: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="empty" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
