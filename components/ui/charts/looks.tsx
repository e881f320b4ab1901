/**
 * The look of a series: a pattern as well as a colour, so that it can be recognised in a black-and-white
 * print and by colour-blind people.
 */
export interface Look {
  pattern: 'solid' | 'hatched' | 'dotted' | 'crossed' | 'barred' | 'empty';
  tone: 'ok' | 'accent' | 'warn' | 'bad' | 'off';
}

const LINES: Record<Look['pattern'], string> = {
  solid: '',
  hatched: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  dotted: 'M1.5 1.5h.01M4.5 4.5h.01',
  crossed: 'M0 0L6 6M6 0L0 6',
  barred: 'M0 3H6',
  empty: '',
};

/** Fill of a piece of a series: a pattern only if there is one. */
export function fillOf(id: string, index: number, look: Look | undefined): string {
  if (!look || look.pattern === 'empty') return 'var(--paper)';
  return look.pattern === 'solid' ? 'currentColor' : `url(#${id}-${index})`;
}

/** The patterns of a chart; `id` distinguishes them from those of other charts in the page. */
export function Patterns({ id, looks }: { id: string; looks: readonly Look[] }) {
  return (
    <defs>
      {looks.map(({ pattern, tone }, index) =>
        LINES[pattern] === '' ? null : (
          <pattern
            key={`${pattern} ${tone}`}
            id={`${id}-${index}`}
            class={`tone-${tone}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" class="ground" />
            <path d={LINES[pattern]} class={pattern} />
          </pattern>
        ),
      )}
    </defs>
  );
}

/** A patch of a look in a legend. */
export function Patch({ id, index, look }: { id: string; index: number; look: Look }) {
  return (
    <svg class={`patch tone-${look.tone}`} width="14" height="14" aria-hidden="true">
      <rect class="piece" x="1" y="1" width="12" height="12" fill={fillOf(id, index, look)} />
    </svg>
  );
}
