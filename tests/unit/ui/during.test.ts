import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { during } from '../../../components/ui/during.ts';
import { readText, sourceFiles } from '../repository/repository.ts';

it('is free again when the work is done, and when it fails', async () => {
  const busy = signal(false);
  const seen: boolean[] = [];
  expect(
    await during(busy, async () => {
      seen.push(busy.value);
      return 'done';
    }),
  ).toBe('done');
  await expect(during(busy, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect([...seen, busy.value]).toEqual([true, false]);
});

it('no view holds itself busy in another way', () => {
  const own = sourceFiles.filter((file) => /\bbusy\.value = true/.test(readText(file)));
  expect(own).toEqual(['components/ui/during.ts']);
});
