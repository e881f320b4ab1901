import { readTables } from './read-tables.ts';
import type { ReadingJob, ReadingMessage } from './reading-messages.ts';
import { failed, ofFile, type RawTable, type ReadingOptions, type ReadTables, stopped } from './table.ts';

const DIED = {
  what: 'таблицу не удалось прочитать: не хватило памяти',
  advice: 'Закройте лишние вкладки или оставьте в файле только нужные классы и сохраните его заново.',
};

/** Longest silence of the worker, ms: of tables within the limits it says every few seconds how far it is. */
const LONGEST_SILENCE = 60_000;
const TOO_LONG = {
  what: 'таблица читается слишком долго, чтение прекращено',
  advice: 'Оставьте в файле только нужные классы и сохраните его заново как .xlsx или .csv.',
};

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/**
 * Reads a file or text in a worker, so that the page keeps drawing; stopping ends the worker at once. A page
 * saved as .xls is read here, because only a page can parse it. Never throws.
 */
export function readInWorker(
  job: ReadingJob,
  { signal, onProgress }: ReadingOptions = {},
): Promise<ReadTables> {
  if (signal?.aborted) return Promise.resolve(stopped());
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    const tables: RawTable[] = [];
    const name = 'file' in job ? job.file.name : undefined;
    const died = ofFile(failed(DIED), name);
    const end = (result: ReadTables | Promise<ReadTables>): void => {
      clearTimeout(silence);
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const listen = () => setTimeout(() => end(ofFile(failed(TOO_LONG), name)), LONGEST_SILENCE);
    let silence = listen();
    const onAbort = (): void => end(stopped());
    signal?.addEventListener('abort', onAbort);
    worker.addEventListener('error', () => end(died));
    worker.addEventListener('messageerror', () => end(died));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
      clearTimeout(silence);
      silence = listen();
      if (data.type === 'progress') onProgress?.(data.share);
      else if (data.type === 'table') tables.push(data.table);
      else if (data.type === 'rows') for (const row of data.rows) tables.at(-1)?.rows.push(row);
      else if (data.type === 'html') end(readPage(job, { signal, onProgress }));
      else end(data.result.ok ? { ...data.result, tables } : data.result);
    });
    worker.postMessage(job);
  });
}

async function readPage(job: ReadingJob, options: ReadingOptions): Promise<ReadTables> {
  if ('text' in job) return failed(DIED);
  const { file, encoding } = job;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readTables(bytes, { ...options, name: file.name, encoding, parseHtml });
}
