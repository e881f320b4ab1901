import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawOnCanvas, pageSize } from '../../../utils/base/documents/canvas-drawing.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';

/** A page of one of several papers; pages count from 0. */
export interface PlacedPage {
  paper: Paper;
  page: number;
}

/**
 * A page on a canvas `width` px wide, drawn only while it is near to what is seen; far from it, and once it is gone,
 * the canvas holds nothing. Without a label it is for the eye alone.
 */
export function PageCanvas(props: {
  of: PlacedPage;
  faces: Faces;
  width: number;
  label?: string;
  /** Drawn at once, before the browser has said what is seen. */
  first?: boolean;
}) {
  const { of, faces, width, label, first = false } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(first);
  const size = pageSize(of.paper);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      (seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '600px' },
    );
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      empty(element);
    };
  }, []);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    if (near) draw(element, of, faces, width);
    else empty(element);
  }, [near, of.paper, of.page, faces, width]);
  return (
    <canvas
      ref={canvas}
      class="drawn-page"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      style={{ width, '--drawn-ratio': size.width / size.height }}
    />
  );
}

function draw(canvas: HTMLCanvasElement, { paper, page }: PlacedPage, faces: Faces, width: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const size = pageSize(paper);
  const scale = (width * devicePixelRatio) / size.width;
  // What the canvas held is gone with its old size.
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  drawOnCanvas(context, paper, page, faces, scale);
  canvas.dataset.drawn = '';
}

function empty(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  delete canvas.dataset.drawn;
}
