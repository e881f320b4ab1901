import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { draftArchive } from '../../../utils/letters/draft-archive.ts';
import { draftMessage } from '../../../utils/letters/draft-message.ts';

const draft = (name: string, body: string) => ({
  name,
  text: draftMessage({ subject: 'Новое', body }, [`${body}@example.org`]),
});

it('holds each draft once, namesakes too, under names that Windows takes', async () => {
  const bytes = draftArchive([
    draft('Письмо, Ильина Анна', 'first'),
    draft('Письмо, Ильина Анна', 'second'),
    draft('Письмо, "О/Н"', 'third'),
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    'Письмо, Ильина Анна.eml',
    'Письмо, Ильина Анна (2).eml',
    'Письмо,  О Н.eml',
  ]);
  const read = await Promise.all(
    Object.values(files).map(async (file) => (await PostalMime.parse(strFromU8(file))).bcc?.[0]?.address),
  );
  expect(read).toEqual(['first@example.org', 'second@example.org', 'third@example.org']);
});

it('is an archive to other programs: its check sums are right', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klassruk-drafts-'));
  try {
    const file = join(folder, 'drafts.zip');
    writeFileSync(file, draftArchive([draft('Письмо, Ильина Анна', 'first')]));
    const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
    expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim()).toBe('None 1');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
