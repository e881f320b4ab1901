// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
// biome-ignore-all lint/a11y/useSemanticElements: pages are no group of fields.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { pageSize } from '../../../utils/base/documents/canvas-drawing.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import { linesOf, type Paper } from '../../../utils/base/documents/paper.ts';
import { PageCanvas, type PlacedPage } from './page-canvas.tsx';
import './drawn-pages.css';

/** Papers that are laid out, and what they are drawn with. */
export interface DrawnPapers {
  papers: readonly Paper[];
  faces: Faces;
}

/** A page as wide as on paper, at 96 px to the inch. */
const FULL = 210 * (96 / 25.4);
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** Beyond it, a page that may be as wide as its place is hard to take in. */
const WIDEST = 1.2 * FULL;
/** White beside a page, px. */
const BESIDE = 20;
const THUMBNAIL = 84;

/**
 * Papers page after page, with thumbnails and zoom; the same in every browser. Page Up, Page Down, Home and End go from
 * page to page, + and − zoom, 0 fits the width. Each page says what it is; its text, unless it is secret, stands beside
 * it for screen readers.
 */
export function DrawnPages({ drawn, title }: { drawn: DrawnPapers; title: string }) {
  const { papers, faces } = drawn;
  const pages = papers.flatMap((paper) =>
    Array.from({ length: paper.pages }, (_, page): PlacedPage => ({ paper, page })),
  );
  const view = useRef<HTMLDivElement>(null);
  const thumbnails = useRef<HTMLOListElement>(null);
  /** Width of the place for pages, px; 0 before it is known. */
  const room = useSignal(0);
  /** null: fits the width. */
  const zoom = useSignal<number | null>(null);
  const current = useSignal(0);
  /** Where the last jump to a page has ended; null after any other scrolling. */
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const measure = () => {
      room.value = element.clientWidth;
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [room]);
  const at = Math.min(current.value, pages.length - 1);
  useEffect(() => {
    thumbnails.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const fitting = Math.max(120, Math.min(room.value - 2 * BESIDE, WIDEST));
  const scale = zoom.value ?? fitting / FULL;
  const goTo = (to: number) => {
    const next = Math.max(0, Math.min(to, pages.length - 1));
    const page = view.current?.children[next] as HTMLElement | undefined;
    if (page) view.current?.scrollTo({ top: page.offsetTop - 8 });
    wanted.current = view.current?.scrollTop ?? null;
    current.value = next;
    return next;
  };
  const zoomBy = (steps: 1 | -1) => {
    const beyond =
      steps > 0 ? STEPS.find((step) => step > scale + 0.01) : STEPS.findLast((step) => step < scale - 0.01);
    if (beyond !== undefined) zoom.value = beyond;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const action = keyed(event.key);
    if (!action) return;
    event.preventDefault();
    action({ at, last: pages.length - 1, goTo, zoomBy, fit: () => (zoom.value = null) });
  };
  const follow = () => {
    const element = view.current;
    if (!element) return;
    // A page near the end cannot come to the top: it is the one that was gone to all the same.
    if (element.scrollTop === wanted.current) return;
    wanted.current = null;
    const middle = element.scrollTop + element.clientHeight / 3;
    const seen = [...element.children].findLastIndex((page) => (page as HTMLElement).offsetTop <= middle);
    current.value = Math.max(0, seen);
  };
  return (
    <section class="drawn" aria-label={title}>
      <div class="drawn-bar row" role="toolbar" aria-label="Показ страниц">
        <span aria-live="polite">
          Страница {at + 1} из {pages.length}
        </span>
        <button type="button" class="quiet small" aria-label="Мельче" onClick={() => zoomBy(-1)}>
          −
        </button>
        <span>{Math.round(scale * 100)} %</span>
        <button type="button" class="quiet small" aria-label="Крупнее" onClick={() => zoomBy(1)}>
          +
        </button>
        <button
          type="button"
          class="quiet small"
          aria-pressed={zoom.value === null}
          onClick={() => {
            zoom.value = null;
          }}
        >
          По ширине
        </button>
      </div>
      <ol ref={thumbnails} class="drawn-thumbnails plain-list" aria-label="Страницы">
        {pages.map((page, index) => (
          <li key={index}>
            <button
              type="button"
              class="quiet"
              aria-label={`Страница ${index + 1}: ${page.paper.title}`}
              aria-current={index === at ? 'page' : undefined}
              tabIndex={index === at ? 0 : -1}
              onClick={() => goTo(index)}
              onKeyDown={(event) => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key as 'ArrowDown' | 'ArrowUp'];
                if (!step) return;
                event.preventDefault();
                const next = goTo(index + step);
                thumbnails.current?.children[next]?.querySelector('button')?.focus();
              }}
            >
              <PageCanvas of={page} faces={faces} width={THUMBNAIL} />
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      <div
        ref={view}
        class="drawn-pages"
        role="group"
        aria-label="Просмотр страниц"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={follow}
      >
        {pages.map((page, index) => (
          <div key={index} class="drawn-place">
            {room.value > 0 && (
              <PageCanvas
                of={page}
                faces={faces}
                width={Math.round((scale * FULL * pageSize(page.paper).width) / 210)}
                label={labelOf(page, index, pages.length)}
                first={index === 0}
              />
            )}
            {!page.paper.isSecret && <PageText of={page} />}
          </div>
        ))}
      </div>
    </section>
  );
}

interface Moves {
  at: number;
  last: number;
  goTo(page: number): void;
  zoomBy(steps: 1 | -1): void;
  fit(): void;
}

function keyed(key: string): ((moves: Moves) => void) | undefined {
  switch (key) {
    case 'PageDown':
      return ({ at, goTo }) => goTo(at + 1);
    case 'PageUp':
      return ({ at, goTo }) => goTo(at - 1);
    case 'Home':
      return ({ goTo }) => goTo(0);
    case 'End':
      return ({ last, goTo }) => goTo(last);
    case '+':
    case '=':
      return ({ zoomBy }) => zoomBy(1);
    case '-':
      return ({ zoomBy }) => zoomBy(-1);
    case '0':
      return ({ fit }) => fit();
  }
}

/** «Страница 1 из 10: Памятки с реквизитами доступа, 7 «А»: Иванов Иван Иванович» */
function labelOf({ paper, page }: PlacedPage, index: number, all: number): string {
  return [`Страница ${index + 1} из ${all}`, paper.title, paper.about?.(page)].filter(Boolean).join(': ');
}

/** The text of a page for screen readers. */
function PageText({ of }: { of: PlacedPage }) {
  return <p class="drawn-text">{linesOf(of.paper, of.page).join('\n')}</p>;
}
