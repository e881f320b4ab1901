import { expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

const users = (words: RegExp): string[] =>
  sourceFiles
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && words.test(withoutComments(readText(path))))
    .sort();

it('names are declined in one place: no paper asks petrovich, or writes its own «ФИО:»', () => {
  expect(users(/from 'petrovich'|\bpetrovich\(/)).toEqual([
    'utils/base/names/declension.ts',
    'utils/base/names/surname-declension.ts',
  ]);
  // The view shows the forms that the teacher may correct.
  expect(users(/\bdeclineName\(/)).toEqual([
    'components/register/declined-names.tsx',
    'utils/base/names/addressee.ts',
    'utils/base/names/declension.ts',
  ]);
  expect(users(/'ФИО:'/)).toEqual(['utils/base/names/addressee.ts']);
});

it('a name beside a signature is written in one place: no paper makes such a line of its own', () => {
  expect(users(/расшифровка подписи/)).toEqual(['utils/base/documents/form-parts.ts']);
  expect(users(/\bsignatureName\(/)).toEqual([
    'utils/base/documents/form-parts.ts',
    'utils/base/names/short-name.ts',
  ]);
});

it('lines are broken in one place, which keeps groups whole', () => {
  expect(users(/\bbindWords\(/)).toEqual(['utils/base/documents/binding.ts', 'utils/base/documents/text.ts']);
});
