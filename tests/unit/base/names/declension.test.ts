import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionKey, declineName, type NameCase } from '../../../../utils/base/names/declension.ts';

const decline = (name: string, nameCase: NameCase, sex: 'male' | 'female' | null = null) =>
  declineName({ name, sex }, nameCase);

describe('declineName', () => {
  it.each([
    ['Иванова Мария Петровна', 'Ивановой Марии Петровны', 'Ивановой Марии Петровне'],
    ['Черных Пётр Ильич', 'Черных Петра Ильича', 'Черных Петру Ильичу'],
    ['Шевчук Лев Фомич', 'Шевчука Льва Фомича', 'Шевчуку Льву Фомичу'],
    ['Шевчук Нелли Фоминична', 'Шевчук Нелли Фоминичны', 'Шевчук Нелли Фоминичне'],
    ['Цой Юлия Игоревна', 'Цой Юлии Игоревны', 'Цой Юлии Игоревне'],
    ['Цой Виктор Робертович', 'Цоя Виктора Робертовича', 'Цою Виктору Робертовичу'],
    ['Мамедов Гасан Али оглы', 'Мамедова Гасана Али оглы', 'Мамедову Гасану Али оглы'],
    ['Мамедова Лейла Али кызы', 'Мамедовой Лейлы Али кызы', 'Мамедовой Лейле Али кызы'],
    ['Пробная-Щедрина Анна-Мария Юрьевна', 'Пробной-Щедриной Анны-Марии Юрьевны', null],
    ['Бондаренко Савва Саввич', 'Бондаренко Саввы Саввича', 'Бондаренко Савве Саввичу'],
    ['Мария Петровна Иванова', 'Марии Петровны Ивановой', 'Марии Петровне Ивановой'],
    ['Коваленко Любовь Никитична', 'Коваленко Любови Никитичны', 'Коваленко Любови Никитичне'],
    ['ПРОБНОВА АННА ИВАНОВНА', 'ПРОБНОВОЙ АННЫ ИВАНОВНЫ', 'ПРОБНОВОЙ АННЕ ИВАНОВНЕ'],
    ['Кожемяка Илья Львович', 'Кожемяки Ильи Львовича', 'Кожемяке Илье Львовичу'],
    ['Рабинович Анна Олеговна', 'Рабинович Анны Олеговны', 'Рабинович Анне Олеговне'],
  ])('%s', (name, genitive, dative) => {
    expect(decline(name, 'genitive')).toBe(genitive);
    if (dative) expect(decline(name, 'dative')).toBe(dative);
  });

  it('takes the sex from the roster if there is no patronymic, and prefers the patronymic to the roster', () => {
    expect(decline('Пробнов Саша', 'genitive', 'male')).toBe('Пробнова Саши');
    expect(decline('Пробнова Саша', 'dative', 'female')).toBe('Пробновой Саше');
    expect(decline('Иванова Мария Петровна', 'genitive', 'male')).toBe('Ивановой Марии Петровны');
    expect(decline('Ким Саша', 'genitive')).toBeNull();
  });

  it.each([
    '',
    'Мария',
    'Smith John',
    'Ли 李 Пробный',
    'Пробный Мин Хо Ван',
    'Иванова М. П.',
    'Ёлкина <b>',
  ])('leaves %j unchanged', (name) => {
    expect(decline(name, 'genitive', 'female')).toBeNull();
  });

  it('lets the teacher correct what the rules get wrong', () => {
    const corrections = { [correctionKey('Заяц Семён Ильич', 'genitive')]: 'Зайца Семёна Ильича' };
    const person = { name: 'Заяц  Семен Ильич', sex: null };
    expect(declineName(person, 'genitive', corrections)).toBe('Зайца Семёна Ильича');
    expect(declineName(person, 'dative', corrections)).toBe('Заяцу Семену Ильичу');
  });

  it('keeps the number of words and never throws', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвеийнорчья-ЁЩʼ '), maxLength: 12 });
    const cases = fc.constantFrom<NameCase>('genitive', 'dative', 'accusative', 'instrumental');
    fc.assert(
      fc.property(word, word, word, cases, (a, b, c, nameCase) => {
        const name = `${a} ${b} ${c}`;
        const declined = decline(name, nameCase, 'male');
        if (declined !== null) expect(declined.split(/\s+/)).toHaveLength(name.trim().split(/\s+/).length);
      }),
    );
  });
});
