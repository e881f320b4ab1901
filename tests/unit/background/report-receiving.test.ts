import { beforeEach, expect, it } from 'vitest';
import { MOST_REPORT_BYTES } from '../../../utils/duties/reports/report-file.ts';
import { documents } from '../../../utils/stored/stored-documents.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { fillDisk } from '../state/database.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, CLASS, startBackground, type World } from './reading/world.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await worldOfClass(3);
  background = await startBackground(world);
});

const message = {
  type: 'report/receive',
  classGroup: CLASS,
  from: 'Завучева А. П.',
  on: '2026-09-05',
  span: '1-я четверть',
  file: { name: 'отчёт.pdf', base64: btoa('%PDF-1.4 x') },
};
const receive = (more: object = {}) =>
  background.page({ ...message, ...more }) as Promise<{ ok: boolean; note?: string }>;
const received = async () =>
  (await background.entries()).flatMap((entry) => (entry.kind === 'report-received' ? [entry] : []));

it('files the receipt and the file, byte for byte', async () => {
  expect(await receive()).toMatchObject({ ok: true });
  const [entry] = await received();
  expect(entry).toMatchObject({
    from: 'Завучева А. П.',
    span: '1-я четверть',
    file: 'отчёт.pdf',
    on: '2026-09-05',
  });
  const kept = await readDocument(
    world.database,
    await background.service.key(),
    entry!.document!,
    documents.report,
  );
  expect(kept).toEqual({ state: 'found', value: { version: 1, ...message.file } });
});

it('records a report on paper without a file, and can take it back', async () => {
  await receive({ file: null });
  const [entry] = await received();
  expect(entry).toMatchObject({ file: null, document: null });
  const correction = { kind: 'entry-corrected', classGroup: CLASS, person: CLASS, entry: entry!.id };
  expect(await background.page({ type: 'register/record', entries: [correction] })).toMatchObject({
    ok: true,
  });
});

it.each([
  ['a file that is too big', { file: { name: 'a.pdf', base64: 'A'.repeat(MOST_REPORT_BYTES * 2) } }],
  ['a day to come', { on: '2999-01-01' }],
  ['nobody', { from: ' ' }],
  ['a class that was not read', { classGroup: '999' }],
])('refuses %s', async (_, more) => {
  expect(await receive(more)).toMatchObject({ ok: false });
  expect(await received()).toEqual([]);
});

it('leaves neither receipt nor file when the disk is full', async () => {
  const full = fillDisk();
  expect(await receive()).toMatchObject({ ok: false });
  full();
  expect(await received()).toEqual([]);
  expect((await world.database.getAllKeys('documents')).filter((id) => id.startsWith('report:'))).toEqual([]);
});
