import { execFileSync } from 'node:child_process';

/** A word of a PDF file and its place, in points from the top left of the page; pages count from 0. */
export interface PrintedWord {
  text: string;
  page: number;
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

/** Words of a PDF file with their places, and the sizes of its pages in points, up to a page. */
export function printedWords(
  file: string,
  last = 1_000,
): { words: PrintedWord[]; pages: { width: number; height: number }[] } {
  const xml = execFileSync('pdftotext', ['-bbox', '-l', String(last), '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  const words: PrintedWord[] = [];
  const pages: { width: number; height: number }[] = [];
  const pattern =
    /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  for (const [, width, height, xMin, yMin, xMax, yMax, text] of xml.matchAll(pattern)) {
    if (width) pages.push({ width: Number(width), height: Number(height) });
    else {
      const place = { xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax) };
      words.push({ text: unescapeXml(text ?? ''), page: pages.length - 1, ...place });
    }
  }
  return { words, pages };
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
