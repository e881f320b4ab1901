import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortSubjects } from '../../../../utils/class-data/journal/short-subjects.ts';
import { fault } from '../../../setup/fault.ts';

const shortOf = (...names: string[]): string[] => [
  ...shortSubjects(names.map((name, at) => ({ id: String(at), name }))).values(),
];

describe('the short name of a subject', () => {
  it.each([
    ['Алгебра', 'Алг'],
    ['Вероятность и статистика', 'ВиС'],
    ['Физическая культура', 'ФК'],
    ['Русский язык', 'Рус'],
    ['Литература', 'Лит'],
    ['Иностранный язык (английский)', 'Англ'],
    ['Английский язык', 'Англ'],
    ['Второй иностранный язык', 'Ин2'],
    ['Изобразительное искусство', 'ИЗО'],
    ['Труд (технология)', 'Труд'],
    ['География', 'Геог'],
    ['Основы безопасности и защиты Родины', 'ОБЗР'],
    ['Алгебра и начала математического анализа', 'Алг'],
    ['Физика (углублённый уровень)', 'Физ'],
    ['ФИЗИКА', 'Физ'],
    // Unknown ones.
    ['Черчение', 'Черч'],
    ['Экономика', 'Экон'],
    ['Кубановедение', 'Куб'],
    ['Финансовая грамотность', 'ФГ'],
    ['Введение в специальность', 'ВвС'],
    ['ОДНКНР', 'ОДНК'],
    ['Эколого-краеведческий практикум', 'ЭКП'],
    ['(без названия)', '?'],
    ['', '?'],
  ])('%s: %s', (name, short) => {
    expect(shortOf(name)).toEqual([short]);
  });

  it('differs from the others of the class', () => {
    expect(shortOf('Английский язык', 'Иностранный язык (английский)')).toEqual(['Англ', 'ИЯ']);
    expect(shortOf('Финансовая грамотность', 'Функциональная грамотность')).toEqual(['ФГ', 'ФунГ']);
    expect(shortOf('Физика', 'Физика', 'Физика', 'Физика')).toEqual(['Физ', 'Физик', 'Физ2', 'Физ3']);
  });

  fault(
    'subjects of a class have names that nobody thought of, or the same name twice',
    'each column has a short head of its own, at most five characters',
    () => {
      fc.assert(
        fc.property(
          fc.array(
            fc.oneof(
              fc.string(),
              fc.constantFrom('Физика', 'Физкультура', 'Родной язык', 'и', '5', '__proto__', 'constructor'),
            ),
            {
              maxLength: 40,
            },
          ),
          (names) => {
            const short = shortOf(...names);
            expect(new Set(short).size).toBe(names.length);
            for (const each of short) expect(each).toMatch(/^\S{1,5}$/u);
          },
        ),
      );
    },
  );
});
