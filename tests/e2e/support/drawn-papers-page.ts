/** Runs in a page: draws papers of the product on canvases, as the print page does. */

import { knowFaces } from '../../../components/ui/drawn/canvas-faces.ts';
import { drawOnCanvas, pageSize } from '../../../utils/base/documents/canvas-drawing.ts';
import type { Drawing } from '../../../utils/base/documents/drawing.ts';
import { type DocumentFonts, type Faces, readFaces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import { usualWordings } from '../../../utils/duties/school-wordings.ts';
import { papersOf } from '../../papers/sample.ts';
import { samples } from '../../papers/samples.ts';

let faces: Faces;
let papers: readonly Paper[];

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Lays the papers out; `files` are the fonts as base64, `ids` the samples. */
async function lay(files: Record<keyof DocumentFonts, string>, ids: readonly string[], createdAt: string) {
  const fonts = { regular: bytesOf(files.regular), bold: bytesOf(files.bold), mono: bytesOf(files.mono) };
  await knowFaces(fonts);
  faces = readFaces(fonts);
  const context = { fonts, faces, createdAt: new Date(createdAt), wordings: usualWordings() };
  const wanted = samples.filter(({ id, cast }) => ids.includes(`${id}-${cast.id}`));
  papers = wanted.flatMap((sample) => papersOf(sample, context) ?? []);
  return papers.map(({ title, pages }) => ({ title, pages }));
}

/** A page as a grey byte a pixel, deflated, base64. With `shifted` that line of text (from 0) stands 1 mm lower. */
async function drawn(of: number, page: number, dpi: number, shifted: number | null) {
  const paper = papers[of] as Paper;
  const { width, height } = pageSize(paper);
  const scale = dpi / 25.4;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
  });
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  drawOnCanvas(context, shifted === null ? paper : withShift(paper, shifted), page, faces, scale);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = new Uint8Array(data.length / 4);
  for (let at = 0; at < grey.length; at++) grey[at] = data[4 * at] as number;
  const deflated = new Blob([grey]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return { width: canvas.width, height: canvas.height, deflated: btoa(text) };
}

function withShift(paper: Paper, line: number): Paper {
  return {
    ...paper,
    draw(drawing, page) {
      let lines = 0;
      const shifting: Drawing = {
        addPage: () => drawing.addPage(),
        text: (text, x, y, style) => drawing.text(text, x, lines++ === line ? y + 1 : y, style),
        line: (...each) => drawing.line(...each),
        frame: (...each) => drawing.frame(...each),
        circle: (...each) => drawing.circle(...each),
        squares: (...each) => drawing.squares(...each),
      };
      paper.draw(shifting, page);
    },
  };
}

Object.assign(globalThis, { layPapers: lay, drawnPage: drawn });
