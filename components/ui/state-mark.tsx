export type MarkState = 'done' | 'partly' | 'missing' | 'overdue' | 'blocked' | 'none-needed';

const SIGNS: Record<MarkState, string> = {
  done: '✓',
  partly: '',
  missing: '',
  overdue: '!',
  blocked: '×',
  'none-needed': '–',
};

/** The state of a duty, distinguished by shape and sign as well as colour: it prints in black and white. */
export function StateMark({ state, text }: { state: MarkState; text: string }) {
  return (
    <span class={`mark ${state}`} title={text}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      <span class="visually-hidden">{text}</span>
    </span>
  );
}
