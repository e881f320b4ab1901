import { describe, expect, it } from 'vitest';
import { describeProblem, type Problem, withoutCode } from '../../../utils/base/text/problem.ts';
import { KNOWN_ERRORS, messageFor, UserError, unknownProblem } from '../../../utils/base/text/user-error.ts';
import { FETCH_PROBLEMS } from '../../../utils/dnevnik/fetching/fetch-problems.ts';
import { fault } from '../../setup/fault.ts';
import { readText, sourceFiles, withoutComments } from './repository.ts';

const code = sourceFiles.filter((path) => /^(?:utils|components)\/.*\.tsx?$/.test(path));

/** Every problem that is written out in the code, wherever it is thrown or told. */
const written: [where: string, problem: Problem][] = code.flatMap((path) =>
  [
    ...withoutComments(readText(path)).matchAll(
      /what:\s*(['`])(.*?)\1,\s*kept:\s*(?:(['`])(.*?)\3|KEPT),\s*press:\s*(['`])(.*?)\5/gs,
    ),
  ].map(([, , what = '', , kept = 'Прочитанное на месте.', , press = '']): [string, Problem] => [
    `${path}: ${what}`,
    { what, kept, press },
  ]),
);

/** Words that ask for an action: «Повторите», «Дождитесь». */
const ASKS = /(?:^|[\s«])[А-Яа-яё]+(?:ите|йте|ьте|итесь|йтесь|ьтесь)(?![а-яё])/;

/** What is wrong with the wording of a problem. */
function faultsOf({ what, kept, press }: Problem): string[] {
  const parts = { what, kept, press };
  return [
    ...Object.entries(parts).flatMap(([part, text]) =>
      /^[А-ЯЁ].*\.$/s.test(text) || /^\$\{/.test(text) ? [] : [`${part} is no sentence`],
    ),
    ...(ASKS.test(press) ? [] : ['press asks for nothing']),
    ...(/!|внутренн|\b[45]\d\d\b/.test(`${what} ${kept} ${press}`)
      ? ['a code or a shout among the words']
      : []),
  ];
}

describe('messages of what went wrong', () => {
  it.each(written)('%s', (_, problem) => {
    expect(faultsOf(problem)).toEqual([]);
  });

  it('are found wherever they are written', () => {
    expect(written.length).toBeGreaterThan(60);
  });

  fault(
    'A message says «внутренней ошибки» or «ответ 403» and leaves the teacher alone with it',
    'Each says what happened, what is kept and what to press; the code stands small at the end',
    () => {
      const bare = code.filter((path) => /UserError\(\s*['`]/.test(withoutComments(readText(path))));
      expect(bare).toEqual([]);
      const loud = code.filter((path) =>
        /внутренней ошибк|\((?:ответ|ошибка) \$\{/i.test(withoutComments(readText(path))),
      );
      expect(loud).toEqual([]);
      for (const each of [
        ...Object.values(KNOWN_ERRORS),
        ...Object.values(FETCH_PROBLEMS),
        unknownProblem(''),
      ])
        expect(faultsOf(each)).toEqual([]);
    },
  );

  it('are recognised when they are wanting', () => {
    expect(faultsOf({ what: 'Сайт отклонил сброс (ответ 403).', kept: 'Всё цело', press: 'Жаль.' })).toEqual([
      'kept is no sentence',
      'press asks for nothing',
      'a code or a shout among the words',
    ]);
  });

  it('carry their code at the end, and give it back', () => {
    const message = describeProblem({ what: 'А.', kept: 'Б.', press: 'Повторите.', code: 403 });
    expect(message).toBe('А. Б. Повторите. (код 403)');
    expect(withoutCode(message)).toEqual({ text: 'А. Б. Повторите.', code: '403' });
    expect(withoutCode('А. Б.')).toEqual({ text: 'А. Б.', code: null });
    expect(messageFor(new TypeError('secret'))).toBe(
      'Не получилось. Записанное раньше на месте. Повторите; если не поможет, перезапустите браузер. (код TypeError)',
    );
    expect(messageFor(new UserError('Готовое.'))).toBe('Готовое.');
  });
});
