import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { groupOfTitle } from '../../../../utils/class-data/groups/plan-checks.ts';
import { emptyPlan, moved, withGroup } from '../../../../utils/class-data/groups/subject-plan.ts';
import { groupTable } from '../../../../utils/duties/groups/group-table.ts';
import { readGroupList } from '../../../../utils/duties/groups/read-group-list.ts';
import { outCells } from '../../../../utils/register/register-table.ts';
import { fault } from '../../../setup/fault.ts';
import { aGroup, aPlan, DAY, ENGLISH } from '../../class-data/groups/plans.ts';
import { runs } from '../../property-runs.ts';

const of = { subject: ENGLISH, subjects: [ENGLISH, 'Информатика', 'Труд (технология)'] };
const read = (rows: string[][]) =>
  readGroupList(rows, of).map(({ name, subject, group, reason }) => [
    name,
    subject,
    group ?? `нет: ${reason}`,
  ]);

const PETROV = 'Петров Пётр Ильич';
const ADOVA = 'Адова Анна';

describe('lists of groups in any form', () => {
  it.each<[string, string[][], string[][]]>([
    [
      'a table with name and group',
      [
        ['№', 'ФИО', 'Подгруппа'],
        ['1', PETROV, '1'],
        ['2', ADOVA, 'гр. 2'],
        ['', '', ''],
      ],
      [
        [PETROV, ENGLISH, 'Группа 1'],
        [ADOVA, ENGLISH, 'Группа 2'],
      ],
    ],
    [
      'surname and name apart, below a heading',
      [
        ['Школа', '', ''],
        ['Фамилия', 'Имя', 'Группа'],
        ['Адова', 'Анна', 'Группа 2'],
      ],
      [[ADOVA, ENGLISH, 'Группа 2']],
    ],
    [
      'a column for each subject',
      [
        ['Ученик', 'Информатика', 'Труд (технология)'],
        [PETROV, '1', 'Мальчики'],
        [ADOVA, '2', 'освобождена'],
      ],
      [
        [PETROV, 'Информатика', 'Группа 1'],
        [ADOVA, 'Информатика', 'Группа 2'],
        [PETROV, 'Труд (технология)', 'Мальчики'],
        [ADOVA, 'Труд (технология)', 'нет: освобождена'],
      ],
    ],
    [
      'names under their groups, side by side',
      [
        ['Группа 1', 'Группа 2'],
        [PETROV, ADOVA],
        ['2. Юдин Яков', ''],
      ],
      [
        [PETROV, ENGLISH, 'Группа 1'],
        ['Юдин Яков', ENGLISH, 'Группа 1'],
        [ADOVA, ENGLISH, 'Группа 2'],
      ],
    ],
    [
      'a plain list under lines of groups',
      [['Группа 1:'], ['1. Петров Пётр Ильич'], ['Группа 2'], ['1) Адова Анна']],
      [
        [PETROV, ENGLISH, 'Группа 1'],
        [ADOVA, ENGLISH, 'Группа 2'],
      ],
    ],
    [
      'a plain list with the group after each name',
      [['Петров Пётр Ильич – 1'], ['Адова Анна, гр. 2'], ['Юдин-Лесной Яков — освобождён']],
      [
        [PETROV, ENGLISH, 'Группа 1'],
        [ADOVA, ENGLISH, 'Группа 2'],
        ['Юдин-Лесной Яков', ENGLISH, 'нет: освобождён'],
      ],
    ],
    ['a list without groups', [['Петров Пётр Ильич'], ['Адова Анна']], []],
  ])('%s', (_, rows, lines) => {
    expect(read(rows)).toEqual(lines);
  });

  fault(
    'what Klassruk exported of groups comes back as CSV',
    'each student, subject, group, reason and day of birth is read as it was written',
    async () => {
      const students = ['s0', 's1', 's2'].map((key, index) => ({
        key,
        name: `Тестов${index} Илья Петрович`,
        birthDate: `2013-05-0${index + 1}`,
      }));
      const anywhere = fc.array(fc.constantFrom('g1', 'g2', 'none', 'open'), { minLength: 3, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(anywhere, async (places) => {
          const plan = students.reduce(
            (before, { key }, index) => {
              const place = places[index] ?? 'open';
              if (place === 'open') return before;
              return moved(before, [key], place === 'none' ? { reason: 'на дому' } : { group: place }, DAY);
            },
            aPlan({ g1: [], g2: [] }),
          );
          const { header, rows } = outCells(groupTable([plan], students));
          const made = await readTables(writeCsv([header, ...rows]), {});
          const [table] = made.ok ? made.tables : [];
          const lines = readGroupList(table?.rows ?? [], of);
          expect(
            lines.map(({ name, birthDate, subject, group, reason }) => [
              name,
              birthDate,
              subject,
              group,
              reason,
            ]),
          ).toEqual(
            students.flatMap(({ key, name, birthDate }) => {
              const placement = plan.placements.get(key);
              if (!placement) return [];
              const title = placement.group === null ? null : `Группа ${placement.group.slice(1)}`;
              return [[name, birthDate, ENGLISH, title, placement.group === null ? 'на дому' : null]];
            }),
          );
        }),
      );
    },
  );

  fault(
    'names with quotes, one letter or marks between their words, and groups called by number, reason or subject',
    'each line of what was exported is read, and its group is the one that it was',
    async () => {
      const word = fc.constantFrom(
        "Д'Арто",
        '"Рыжая"',
        'О',
        'Ю.',
        'Ли',
        '(мл.)',
        'Иванова-Петрова',
        '<b>Анна</b>',
      );
      const name = fc
        .tuple(fc.constantFrom('Адова', 'Ян', "Д'Арто"), fc.array(word, { minLength: 1, maxLength: 3 }))
        .map(([surname, rest]) => [surname, ...rest].join(' '));
      const title = fc.constantFrom(
        '2',
        'Группа 2',
        'физ/мат',
        'хим/мат',
        'Индивидуальный план: Ли',
        'Не делится по языку',
        'Профиль, сильная',
        'гр. 3',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(name, { minLength: 1, maxLength: 4 }),
          fc.uniqueArray(title, { minLength: 1, maxLength: 4 }),
          async (names, titles) => {
            const students = names.map((each, index) => ({ key: `s${index}`, name: each, birthDate: null }));
            const open = titles.reduce(
              (plan, each, index) => withGroup(plan, aGroup(`g${index}`, { title: each })),
              emptyPlan(ENGLISH),
            );
            const plan = students.reduce(
              (before, { key }, index) => moved(before, [key], { group: `g${index % titles.length}` }, DAY),
              open,
            );
            const { header, rows } = outCells(groupTable([plan], students));
            const made = await readTables(writeCsv([header, ...rows]), {});
            const [table] = made.ok ? made.tables : [];
            const lines = readGroupList(table?.rows ?? [], { ...of, plans: [plan] });
            expect(
              lines.map(({ name: read, group, since }) => [
                read,
                group && groupOfTitle(plan, group)?.id,
                since,
              ]),
            ).toEqual(students.map(({ name: each }, index) => [each, `g${index % titles.length}`, DAY]));
          },
        ),
        { numRuns: runs(100) },
      );
    },
  );
});
