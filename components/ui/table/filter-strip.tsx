import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Menu } from '../menu.tsx';
import { fitFilters } from './fit-filters.ts';
import './table.css';

export interface Filter {
  id: string;
  title: string;
  /** How many rows it leaves. */
  count: number;
  tone?: 'bad' | 'warn' | undefined;
}

/** Of a button of the strip beside its text: padding, the gap before the number, the edge. */
const AROUND = 22 + 6 + 1;
const CHEVRON = 16;

/**
 * One joined strip of filters with numbers: what is empty and what does not fit stands under «Ещё», the active one
 * always in the strip.
 */
export function FilterStrip(props: {
  /** What the strip chooses among, for screen readers. */
  label: string;
  /** How many there are without a filter. */
  total: number;
  filters: readonly Filter[];
  /** null: all. */
  value: string | null;
  onChoose(id: string | null): void;
}) {
  const { filters, value, onChoose } = props;
  const strip = useRef<HTMLFieldSetElement>(null);
  const room = useSignal(0);
  const font = useSignal('600 14px system-ui');
  useLayoutEffect(() => {
    const element = strip.current;
    if (!element) return;
    // Told of the first width before anything is painted: asked here, the browser would have to lay out the page.
    const watch = new ResizeObserver(() => {
      const { fontFamily, fontSize } = getComputedStyle(element);
      font.value = `600 ${fontSize} ${fontFamily}`;
      room.value = element.clientWidth;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const widthOf = inFont(font.value);
  const width = (title: string, count: number) => widthOf(title) + widthOf(String(count)) + AROUND;
  const fitted = fitFilters(
    filters.map(({ id, title, count }) => ({ id, count, width: width(title, count) })),
    value,
    {
      room: room.value - 2,
      all: width('Все', props.total),
      more: widthOf('Ещё') + AROUND + CHEVRON,
    },
  );
  const shown = (ids: readonly string[]) => filters.filter(({ id }) => ids.includes(id));
  return (
    <fieldset ref={strip} class="filters no-print" aria-label={props.label}>
      <div class="tabs">
        <FilterButton
          filter={{ id: '', title: 'Все', count: props.total }}
          on={value === null}
          onChoose={() => onChoose(null)}
        />
        {shown(fitted.strip).map((filter) => (
          <FilterButton
            key={filter.id}
            filter={filter}
            on={filter.id === value}
            onChoose={() => onChoose(filter.id)}
          />
        ))}
        {fitted.more.length > 0 && (
          <Menu title="Ещё" look="last">
            {shown(fitted.more).map((filter) => (
              <FilterButton key={filter.id} filter={filter} on={false} onChoose={() => onChoose(filter.id)} />
            ))}
          </Menu>
        )}
      </div>
    </fieldset>
  );
}

function FilterButton(props: { filter: Filter; on: boolean; onChoose: () => void }) {
  const { title, count, tone } = props.filter;
  return (
    <button type="button" aria-pressed={props.on} onClick={props.onChoose}>
      {title} <span class={count > 0 && tone ? `count ${tone}` : 'count'}>{count}</span>
    </button>
  );
}

/** Width of a text in a font, px. */
function inFont(font: string): (text: string) => number {
  const drawing = document.createElement('canvas').getContext('2d');
  if (!drawing) return (text) => text.length * 8;
  drawing.font = font;
  return (text) => Math.ceil(drawing.measureText(text).width);
}
