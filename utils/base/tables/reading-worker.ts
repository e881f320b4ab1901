/** Runs as a worker of the import page: reads one file or text off the main thread. */
import { readTables, refuseSize } from './read-tables.ts';
import { readText } from './read-text.ts';
import { messagesOf, type ReadingJob, type ReadingMessage } from './reading-messages.ts';
import { sniff } from './sniff.ts';
import { failed, ofFile, type ReadTables } from './table.ts';

const UNREADABLE = {
  what: 'файл не открывается: его переместили, изменили или занимает другая программа',
  advice: 'Закройте его в других программах и выберите ещё раз.',
};

const send = (message: ReadingMessage): void => postMessage(message);

const onProgress = (share: number): void => send({ type: 'progress', share });

/** null: a page has to read it. */
async function read(job: ReadingJob): Promise<ReadTables | null> {
  if ('text' in job) return readText(job.text, { onProgress });
  const { file, encoding } = job;
  const refused = refuseSize(file);
  if (refused) return refused;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return ofFile(failed(UNREADABLE), file.name);
  if (sniff(bytes) === 'html') return null;
  return readTables(bytes, { name: file.name, encoding, onProgress });
}

addEventListener('message', async ({ data }: MessageEvent<ReadingJob>) => {
  const result = await read(data);
  if (!result) return send({ type: 'html' });
  for (const message of messagesOf(result)) send(message);
});
