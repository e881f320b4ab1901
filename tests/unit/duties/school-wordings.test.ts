import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../utils/base/calendar/day.ts';
import { withText } from '../../../utils/duties/letters/letter-templates.ts';
import {
  checkWording,
  dutyOfText,
  type SchoolWordings,
  usualWordings,
  withWordings,
  wordedTexts,
} from '../../../utils/duties/school-wordings.ts';
import {
  differencesOf,
  readTextsFile,
  type TextsFile,
  takeDifferences,
  textsFile,
} from '../../../utils/duties/texts-file.ts';
import { fault } from '../../setup/fault.ts';

const TODAY = '2026-11-29' as Day;
const CHECKED = '2026-11-20' as Day;
const NOBODY = { names: [], contacts: '' };
const IDS = wordedTexts(usualWordings()).map(({ id }) => id);

const exported = (of: SchoolWordings, people = NOBODY) =>
  readTextsFile(JSON.stringify(textsFile(of, people, TODAY).file));
const takeAll = (mine: SchoolWordings, file: SchoolWordings) =>
  takeDifferences(mine, file, differencesOf(mine, file));
const said = (of: SchoolWordings) =>
  new Map(wordedTexts(of).map(({ id, text, reviewedOn }) => [id, [text, reviewedOn]]));

/** The school's own purpose and letter beside reworded texts. */
function reworded(changes: { id: string; text: string; reviewedOn: Day | null }[], hasOwn: boolean) {
  const usual = usualWordings();
  const [purpose] = usual.consents.purposes;
  if (!hasOwn || !purpose) return withWordings(usual, changes);
  const own = { id: 'own-1', title: 'О газете', subject: 'Газета', body: 'Читайте газету.' };
  const added: SchoolWordings = {
    ...usual,
    consents: {
      ...usual.consents,
      purposes: [...usual.consents.purposes, { ...purpose, id: 'paper', title: 'Газета' }],
    },
    letters: { ...usual.letters, own: [own] },
  };
  return withWordings(added, changes);
}

const wordingsArbitrary = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...IDS),
        text: fc.stringMatching(/^[а-я ,.\n]{0,40}[а-я]$/u),
        reviewedOn: fc.constantFrom(null, CHECKED, TODAY),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    ),
    fc.boolean(),
  )
  .map(([changes, hasOwn]) => reworded(changes, hasOwn));

it('every text has an id of its own that begins with its duty, a title, and a wording of ours without problems', () => {
  expect(new Set(IDS).size).toBe(IDS.length);
  for (const each of wordedTexts(usualWordings())) {
    expect(dutyOfText(each), each.id).not.toBe('');
    expect(each.title, each.id).not.toBe('');
    expect(each.text).toBe(each.usual);
    expect(checkWording(each.text, each), each.id).toEqual([]);
  }
});

it('every string of the consents, every letter and every slip is among the texts', () => {
  const all = new Set(wordedTexts(usualWordings()).map(({ text }) => text));
  const walk = (part: unknown, path: string): void => {
    if (typeof part === 'string') {
      if (!/\.(id|reviewedOn)$/.test(path)) expect(all, path).toContain(part);
    } else if (part && typeof part === 'object')
      for (const [name, each] of Object.entries(part)) walk(each, `${path}.${name}`);
  };
  const { consents, slips } = usualWordings();
  walk(consents, 'consents');
  walk(slips, 'slips');
  for (const letter of ['diary', 'sign-in', 'after-holidays'])
    expect(IDS).toEqual(expect.arrayContaining([`letters/${letter}/subject`, `letters/${letter}/body`]));
});

it('a reworded text counts as checked only on the day that the school says, be it that of ours', () => {
  const id = 'protection/child-rules';
  const dayWith = (reviewedOn: Day | null) =>
    wordedTexts(withWordings(usualWordings(), [{ id, text: 'Береги пароль.', reviewedOn }])).find(
      (each) => each.id === id,
    )?.reviewedOn;
  expect([dayWith(null), dayWith(CHECKED), dayWith(TODAY)]).toEqual([null, CHECKED, TODAY]);
});

it('a wording of ours that comes back is stored no more', () => {
  const [rule] = wordedTexts(usualWordings()).filter(({ id }) => id === 'protection/child-rules');
  if (!rule) throw new Error('No such text.');
  const changed = withWordings(usualWordings(), [
    { id: rule.id, text: 'Береги пароль.', reviewedOn: CHECKED },
  ]);
  expect(changed.texts).toEqual({ [rule.id]: { text: 'Береги пароль.', reviewedOn: CHECKED } });
  const back = withWordings(changed, [{ id: rule.id, text: rule.text, reviewedOn: rule.usualOn }]);
  expect(back).toEqual(usualWordings());
});

describe('the file of texts', () => {
  it('brings to other teachers exactly what was worded, whatever they have; nothing differs afterwards', () => {
    fc.assert(
      fc.property(wordingsArbitrary, wordingsArbitrary, (theirs, mine) => {
        const file = exported(theirs);
        expect(said(file)).toEqual(said(theirs));
        const taken = takeAll(mine, file);
        const now = said(taken);
        for (const [id, [text]] of said(theirs)) expect(now.get(id)?.[0], id).toBe(text);
        expect(differencesOf(taken, file)).toEqual([]);
        expect(said(takeAll(usualWordings(), file))).toEqual(said(theirs));
      }),
    );
  });

  it('takes only what was chosen', () => {
    const theirs = withWordings(usualWordings(), [
      { id: 'protection/child-rules', text: 'Береги пароль.', reviewedOn: CHECKED },
      { id: 'consents/methods', text: 'на бумаге.', reviewedOn: CHECKED },
    ]);
    const differences = differencesOf(usualWordings(), exported(theirs));
    expect(differences.map(({ id }) => id)).toEqual(['protection/child-rules', 'consents/methods']);
    const taken = takeDifferences(usualWordings(), theirs, differences.slice(1));
    expect(taken.consents.methods).toBe('на бумаге.');
    expect(taken.texts['protection/child-rules']).toBeUndefined();
    expect(taken.texts['consents/methods']?.reviewedOn).toBe(CHECKED);
  });

  fault(
    'a file of another kind, broken, or of a newer version',
    'is refused in Russian, nothing is read',
    () => {
      const good = textsFile(usualWordings(), NOBODY, TODAY).file;
      const text = (change: object) => JSON.stringify({ ...good, ...change });
      for (const other of ['', '[]', '{', 'null', '{"format":"other","version":1}', 'x'.repeat(2_000_001)])
        expect(() => readTextsFile(other)).toThrow('Это не файл текстов школы');
      expect(() => readTextsFile(text({ version: 2 }))).toThrow('более новой версией');
      for (const broken of [{ texts: { a: 5 } }, { consents: {} }, { slips: null }, { madeOn: 'вчера' }])
        expect(() => readTextsFile(text(broken))).toThrow('повреждён');
    },
  );

  fault(
    'a file with unknown fields or lone braces',
    'those texts are named and not taken, the others are',
    () => {
      const theirs = withWordings(usualWordings(), [
        { id: 'protection/child-rules', text: 'Пароль {ученик} береги.', reviewedOn: null },
        { id: 'protection/adult-rules', text: 'Берегите } пароль.', reviewedOn: null },
        { id: 'consents/methods', text: 'на бумаге.', reviewedOn: null },
      ]);
      const differences = differencesOf(usualWordings(), exported(theirs));
      expect(differences.map(({ problems }) => problems.join())).toEqual([
        expect.stringContaining('лишняя скобка'),
        expect.stringContaining('неизвестное поле «{ученик}»'),
        '',
      ]);
      const taken = takeDifferences(usualWordings(), theirs, differences);
      expect(Object.keys(taken.texts)).toEqual([]);
      expect(taken.consents.methods).toBe('на бумаге.');
    },
  );

  fault(
    'texts that name people of the class or the teacher’s contacts are saved in the file',
    'they stay out, and are named',
    () => {
      const people = {
        names: ['Канарейкина Анна Петровна', 'Щеглов Пётр', 'Чиж Юлия'],
        contacts: '+7 900 000-00-01, anna@school.example',
      };
      const worded = withWordings(usualWordings(), [
        { id: 'protection/child-rules', text: 'Скажи Анне Петровне Канарейкиной.', reviewedOn: null },
        { id: 'consents/methods', text: 'спросите у Чижа.', reviewedOn: null },
        { id: 'credentials/slip/login', text: 'Звоните: +7 900 000-00-01', reviewedOn: null },
        { id: 'protection/adult-rules', text: 'Щегольские пароли запрещены.', reviewedOn: null },
      ]);
      const own = { id: 'own-1', title: 'Щегловым', subject: 'Здравствуйте', body: 'Ждём вас.' };
      const letters = withText({ ...worded.letters, own: [own] }, 'diary', {
        subject: 'Дневник',
        body: 'Пишите на anna@school.example.',
      });
      const { file, leftOut } = textsFile({ ...worded, letters }, people, TODAY);
      const json = JSON.stringify(file);
      for (const secret of ['Канарейкин', 'Анне', 'Щеглов', 'Чиж', '900 000', 'anna@'])
        expect(json).not.toContain(secret);
      expect(json).toContain('Щегольские пароли');
      expect(leftOut.map(({ id }) => id)).toEqual([
        'credentials/slip/login',
        'protection/child-rules',
        'consents/methods',
        'letters/diary/body',
        'letters/own-1/subject',
        'letters/own-1/body',
      ]);
    },
  );

  fault(
    'texts name somebody by first name and patronymic alone, by a surname with a fleeting vowel, or by half of a double one',
    'they stay out of the file, and texts about nobody remain in it',
    () => {
      const names = [
        'Канарейкина Анна Петровна',
        'Заяц Лев Ильич',
        'Синицына-Дроздова Вера',
        'Павел Олегович Чижов',
      ];
      const said = {
        'protection/child-rules': 'Скажи Анне Петровне.',
        'consents/methods': 'по записке Зайца.',
        'protection/adult-rules': 'Спросите у Льва Ильича.',
        'credentials/slip/login': 'Звоните Дроздовой.',
        'credentials/slip/password': 'Напишите Павлу Олеговичу.',
        'credentials/slip/gosuslugi': 'Анна, Ильич и Петровский парк здесь ни при чём.',
      };
      const worded = withWordings(
        usualWordings(),
        Object.entries(said).map(([id, text]) => ({ id, text, reviewedOn: null })),
      );
      const { leftOut } = textsFile(worded, { names, contacts: '' }, TODAY);
      expect(leftOut.map(({ id }) => id).sort()).toEqual(
        Object.keys(said)
          .filter((id) => id !== 'credentials/slip/gosuslugi')
          .sort(),
      );
    },
  );

  it('has the texts, their days and nothing else', () => {
    const file: TextsFile = textsFile(usualWordings(), NOBODY, TODAY).file;
    expect(Object.keys(file).sort()).toEqual([
      'consents',
      'format',
      'letters',
      'madeOn',
      'slips',
      'texts',
      'version',
    ]);
    const smuggled = {
      ...usualWordings(),
      password: 'canary',
      slips: { ...usualWordings().slips, teacher: 'canary' },
    };
    expect(JSON.stringify(textsFile(smuggled, NOBODY, TODAY).file)).not.toContain('canary');
  });
});
