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
      /what:\s*(['`])((?:(?!\1).)*)\1,\s*kept:\s*(?:(['`])((?:(?!\3).)*)\3|KEPT),\s*press:\s*(['`])((?:(?!\5).)*)\5/gs,
    ),
  ].map(([, , what = '', , kept = 'Прочитанное на месте.', , press = '']): [string, Problem] => [
    `${path}: ${what}`,
    { what, kept, press },
  ]),
);

/** Words that ask for an action: «Повторите», «Дождитесь». */
const ASKS = /(?:^|[\s«])[А-Яа-яё]+(?:ите|йте|ьте|итесь|йтесь|ьтесь)(?![а-яё])/;

/** Plain sentences where what went wrong is told: as a note, as what stops a reading, as an error of the vault. */
const bareNotes = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:\b(?:note|obstacle)(?::| =)|\btrouble\(|\bstopRun\(\w+,|\b[A-Z]\w+Error\((?:'[\w-]+',)?|^const STOPPED =)\s*(?:\(?\w+ \?\? )?['`]([А-ЯЁ][^'`]*)/gm,
    ),
  ].map(([, note = '']) => note);

/** These tell of no failure, carry a problem behind them, or stand beside the field in which something was typed. */
const NO_FAILURES = [
  'Лист памяток заполнен',
  'Список журналов не открылся. $',
  'Список журналов класса не открылся. $',
  'в коде не бывает',
  'шесть групп по четыре',
  'В коде описка',
  'Нет ни одной памятки для печати',
  'Неизвестное число памяток на листе',
];

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
      for (const each of [...KNOWN_ERRORS.values(), ...Object.values(FETCH_PROBLEMS), unknownProblem('')])
        expect(faultsOf(each)).toEqual([]);
    },
  );

  fault(
    'A run stops with «Остановлено.» or «Ключ API убран», and nobody says what is kept and what to press',
    'Notes of the background and errors of the vault are problems with all three, too',
    () => {
      const bare = code
        .filter((path) => /^utils\/(?:background|vault|backup|duties\/credentials)\//.test(path))
        .flatMap((path) => bareNotes(withoutComments(readText(path))).map((note) => `${path}: ${note}`))
        .filter((note) => !NO_FAILURES.some((text) => note.includes(text)));
      expect(bare).toEqual([]);
      expect(bareNotes("return { status: 'trouble', note: 'Ключ убран.' };")).toHaveLength(1);
      expect(bareNotes("new VaultError('locked', 'Хранилище закрыто.')")).toHaveLength(1);
      expect(bareNotes("const STOPPED = 'Остановлено.';")).toHaveLength(1);
      expect(bareNotes("note: describeProblem({ what: 'Ключ убран.', kept, press })")).toEqual([]);
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
