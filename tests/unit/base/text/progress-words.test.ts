import { expect, it } from 'vitest';
import { progressWords } from '../../../../utils/base/text/counted.ts';

it.each([
  [null, ''],
  [{ done: 0, total: 0 }, 'Чтение журналов: начато'],
  [{ done: 1, total: 74 }, 'Чтение журналов: начато'],
  [{ done: 19, total: 74 }, 'Чтение журналов: 25 %'],
  [{ done: 37, total: 74 }, 'Чтение журналов: 50 %'],
  [{ done: 73, total: 74 }, 'Чтение журналов: 75 %'],
  [{ done: 74, total: 74 }, 'Чтение журналов: 100 %'],
  [{ done: 80, total: 74 }, 'Чтение журналов: 100 %'],
])('%j is read as «%s»', (progress, words) => {
  expect(progressWords('Чтение журналов', progress)).toBe(words);
});

it('changes five times however many pages there are', () => {
  const said = Array.from({ length: 601 }, (_, done) => progressWords('Читаю', { done, total: 600 }));
  expect(new Set(said).size).toBe(5);
});
