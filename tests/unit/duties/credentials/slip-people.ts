import type { Slip, SlipSheetOptions } from '../../../../utils/duties/credentials/slip.ts';
import { DEFAULT_SLIP_TEXTS } from '../../../../utils/duties/credentials/slip-texts.ts';

export const ADDRESS = 'https://login.dnevnik.ru/login';

/** Invented; names that have broken other programs. */
export const ODD_NAMES = [
  'Вымышленный Пример Гасан оглы',
  'Пробная-Несуществующая-Придуманная Александрина-Константинополина Примеровна',
  'Ёлкина <b>Проба</b> "Кавычка"',
  "О'Выдумка Пётр «Тест» Ёжикович",
  'Щ'.repeat(60),
  'Ли 李 Пробный',
];

export function student(index: number, change: Partial<Slip> = {}): Slip {
  return {
    key: `s${index}`,
    family: `f${index}`,
    role: 'student',
    name: `Примеров${index} Образец`,
    relation: null,
    children: [],
    school: 'МБОУ «Лицей №1»',
    className: '7 «А»',
    variant: 'password',
    login: `primer.O0l1I${index}`,
    temporaryPassword: `${100000 + index}`,
    signInAddress: ADDRESS,
    ...change,
  };
}

export function parent(index: number, of: number, change: Partial<Slip> = {}): Slip {
  return student(index, {
    key: `p${index}`,
    family: `f${of}`,
    role: 'representative',
    name: `Примерова${index} Мать`,
    relation: 'мать',
    children: [`Примеров${of} Образец`],
    login: `parent.${index}`,
    ...change,
  });
}

export function options(change: Partial<SlipSheetOptions> = {}): SlipSheetOptions {
  return { perPage: 8, order: 'separate', fold: 'flat', texts: { ...DEFAULT_SLIP_TEXTS }, ...change };
}
