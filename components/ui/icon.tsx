/** Drawn on a grid of 16; one stroke, in the colour of the text beside it. */
const PATHS = {
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5 14 14',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6',
  lock: 'M5 7h6.5a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12V8.5A1.5 1.5 0 0 1 4.5 7H5zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  print: 'M4.5 6V2.5h7V6M4.5 11H3V6h10v5h-1.5M4.5 9h7v4.5h-7z',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 6.5V13',
  warning: 'M8 2.5 14 13H2zM8 6.5V9.5M8 11.2v.3',
  close: 'm4 4 8 8M12 4l-8 8',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  open: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.5 3.5 7 9',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture beside a word; says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
