import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { draftArchive } from '../../../../utils/duties/letters/draft-archive.ts';
import { draftMessage } from '../../../../utils/duties/letters/draft-message.ts';

const draft = (name: string, body: string) => ({
  name,
  text: draftMessage({ subject: 'Новое', body }, [`${body}@example.org`]),
});

it('contains each draft once, including namesakes, under names valid on Windows', async () => {
  const bytes = draftArchive([
    draft('Письмо, Ильина Анна', 'first'),
    draft('Письмо, Ильина Анна', 'second'),
    draft('Письмо, "О/Н"', 'third'),
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    'Письмо, Ильина Анна.eml',
    'Письмо, Ильина Анна (2).eml',
    'Письмо, О Н.eml',
  ]);
  const read = await Promise.all(
    Object.values(files).map(async (file) => (await PostalMime.parse(strFromU8(file))).bcc?.[0]?.address),
  );
  expect(read).toEqual(['first@example.org', 'second@example.org', 'third@example.org']);
});

it('is a valid archive for other programs: its checksums are correct', () => {
  const one = draft('Письмо, Ильина Анна', 'first');
  const bytes = Buffer.from(draftArchive([one]));
  const listed = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  expect(bytes.readUInt32LE(listed + 16)).toBe(crc32(one.text));
  // Names are in UTF-8, and the archive says so.
  expect(bytes.readUInt16LE(listed + 8) & 0x800).toBe(0x800);
});
