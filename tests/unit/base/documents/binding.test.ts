import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindWords, typeset } from '../../../../utils/base/documents/binding.ts';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { field, paragraph } from '../../../../utils/base/documents/form-parts.ts';
import { flowPaper } from '../../../../utils/base/documents/paper.ts';
import { setParagraphs } from '../../../../utils/base/documents/paragraphs.ts';
import { tableParts } from '../../../../utils/base/documents/table-parts.ts';
import { fitText, widthOf, wrap } from '../../../../utils/base/documents/text.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { testFonts } from './ink.ts';
import { recordPaper } from './recorder.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

it.each([
  ['ст. 9 Закона № 152-ФЗ', 'ст.~9~Закона №~152‑ФЗ'],
  ['п. 5 ч. 1 ст. 6', 'п.~5 ч.~1 ст.~6'],
  ['г. Примерск, ул. Пробная, д. 5, кв. 7', 'г.~Примерск, ул.~Пробная, д.~5, кв.~7'],
  ['Пробная Е. В. и И. О. Пробный', 'Пробная~Е.~В. и~И.~О.~Пробный'],
  ['подпись М. П. Пробная-Щедрина', 'подпись~М.~П.~Пробная‑Щедрина'],
  ['от 1 сентября 2026 г.', 'от~1~сентября~2026~г.'],
  ['с 05.11 по 23.11.2026, четверть', 'с~05.11 по~23.11.2026, четверть'],
  ['в течение 10 рабочих дней со дня', 'в~течение 10~рабочих~дней со~дня'],
  ['через 10 (десять) рабочих дней', 'через 10~(десять)~рабочих~дней'],
  ['печатью 21 (двадцать один) лист', 'печатью 21~(двадцать~один)~лист'],
  ['ученик 7 «А» класса', 'ученик 7~«А»~класса'],
  ['1-я четверть 2026/27 учебного года', '1‑я~четверть 2026/27~учебного~года'],
  ['алгебра 2 (12.11), н/а', 'алгебра 2~(12.11), н/а'],
  ['паспорт 00 00 000000, тел. +7 000 000-00-00', 'паспорт 00~00~000000, тел.~+7~000~000‑00‑00'],
  ['вход в дневник — это 7 шагов', 'вход в~дневник~— это 7~шагов'],
  ['и. о. директора, и т. д.', 'и.~о.~директора, и~т.~д.'],
  ['(статья 24, см. пункт 1, части 5 и 5.1 статьи 21)', '(статья~24, см.~пункт~1, части~5~и~5.1 статьи~21)'],
  ['от 21 ноября 2026 г. (Пробный)', 'от~21~ноября~2026~г. (Пробный)'],
  ['выписка № 1234 5674', 'выписка №~1234~5674'],
  ['Исполняется 18 лет: 1. Не выданы: 5', 'Исполняется 18~лет:~1. Не~выданы:~5'],
  ['10\u00a0рабочих дней, 3\u00a0(три) листа', '10~рабочих~дней, 3~(три)~листа'],
])('%s', (text, bound) => {
  expect(bindWords(text)).toBe(bound.replaceAll('~', '\u00a0'));
});

it('sets quotation marks and the space between initials, and nothing in a login', () => {
  expect(typeset('школа "Пример", И.О.Пробный')).toBe('школа «Пример», И.\u00a0О.\u00a0Пробный');
  expect(bindWords('"A.B.1"')).toBe('"A.B.1"');
});

/** What is never split between two lines. */
const GROUPS = [
  'М. П. Примерова',
  'Примерова М. П.',
  'А. Ю. Пробная-Щедрина',
  '23.11.2026',
  '1 сентября 2026 г.',
  '№ 12',
  '№ 152-ФЗ',
  'п. 5',
  'ст. 9',
  '7 «А»',
  '10 рабочих дней',
  '3 (три) листа',
  '1-я четверть',
  '28 учеников',
  '2 (12.11)',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...GROUPS), fc.constantFrom('родители', 'сведения', 'согласие', 'об')), {
    minLength: 4,
    maxLength: 16,
  })
  .map((words) => words.join(', '));

/** Groups of a text that its lines do not contain whole although they are narrow enough. */
function brokenGroups(text: string, lines: readonly string[], size: number, width: number): string[] {
  const shown = lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n');
  const count = (where: string, group: string) => where.split(group).length;
  return GROUPS.filter((group) => widthOf(`${group},`, faces.bold, size) <= width).filter(
    (group) => count(shown, group) !== count(text, group),
  );
}

describe('a line of a drawn paper', () => {
  fault(
    'A number, a date or a name stands where a line ends',
    'no line is broken inside it, in any layout',
    () => {
      fc.assert(
        fc.property(
          texts,
          fc.integer({ min: 30, max: 120 }),
          fc.constantFrom(9, 10.5, 12),
          (text, width, size) => {
            const column = { x: 30, width, faces, size };
            const drawn = (parts: ReturnType<typeof paragraph>) =>
              recordPaper(flowPaper('', parts, faces), faces)
                .flatMap((page) => page.texts.map((each) => each.text))
                .filter((each) => !each.startsWith('Страница'));
            const whole = (lines: readonly string[], at: number, room: number) =>
              expect(brokenGroups(text, lines, at, room)).toEqual([]);
            whole(wrap(text, faces.regular, size, width), size, width);
            whole(drawn(paragraph(text, column)), size, width);
            whole(drawn(paragraph(text, column, { align: 'center', face: 'bold' })), size, width);
            whole(drawn(paragraph(text, column, { lead: 'Цель:' })), size, width);
            whole(drawn(field('Кому:', text, column)), size, width);
            whole(
              drawn(tableParts([{ title: '', share: 1 }], [[text]], column, { size })),
              size,
              width - 2.4,
            );
            const set = setParagraphs(text, faces, size, width).lines.map((line) => line.text);
            whole(set, size, width);
            const fitted = fitText(text, faces.regular, { width, largest: size, smallest: 7, maxLines: 20 });
            whole(fitted.lines, fitted.size, width);
          },
        ),
        { numRuns: runs(60) },
      );
    },
  );
});
