import { answerIn } from '../../register/import/cell-meaning.ts';
import type { ImportableRegister } from '../../register/import/importable-register.ts';
import { NAME_HEADER } from '../../register/import/usual-headers.ts';
import type { Unrecorded } from '../../register/kind.ts';
import type { InformingEntry, PaperGround } from './informing-entries.ts';

/** The register of forms of informing as schools keep it in a table. */
export const informingImport: ImportableRegister = {
  name: 'журнал форм информирования',
  words: [
    [/номер|^№ /, 'number'],
    [/рассыл/, 'email'],
    [/почему|основан/, 'ground'],
    [/раз в|частот|периодич|как часто/, 'every'],
    [/с какого|^с |начиная|дата(?!.*рожд)/, 'on'],
    [/форма|информирован|как информ|способ/, 'form'],
    [/кто выбрал|родител|представит|учени|обучающ/, 'person'],
    [NAME_HEADER, 'person'],
  ],
  ignored: /рожд|телеф|почт|снилс|^№$|п\/п|следующ|примеч/,
  telling: ['form'],
  entries({ base, cell, day, past, leave }): Unrecorded<InformingEntry>[] {
    const text = cell('form').toLowerCase();
    if (text === '' || answerIn(text) === 'no') return [];
    const [electronic, paper] = [
      /эл|дневник|интернет|сайт|почт|mail|рассыл/.test(text),
      /бум|выписк|печат/.test(text),
    ];
    const both = /об[ае]|и то и|любая/.test(text) || (electronic && paper);
    if (!both && !electronic && !paper) {
      leave(`форма не понята: «${text.slice(0, 40)}»`);
      return [];
    }
    const mail = cell('email');
    if (mail && answerIn(mail) === null) leave(`рассылка не понята: «${mail.slice(0, 40)}»`);
    const form = both ? 'both' : electronic ? 'electronic' : 'paper';
    const often = cell('every');
    const every = often === '' ? null : everyIn(often);
    if (often && every === null) leave(`как часто, не понято: «${often.slice(0, 40)}»`);
    const why = cell('ground');
    const ground = groundIn(why);
    if (why && ground === null) leave(`почему на бумаге, не понято: «${why.slice(0, 40)}»`);
    return [
      {
        ...base,
        kind: 'informing-form-chosen',
        form,
        from: past(day('on')),
        every: form === 'electronic' ? null : every,
        number: cell('number') || null,
        byEmail: /почт|mail|рассыл/.test(text) || answerIn(mail) === 'yes',
        paperGround: form === 'electronic' ? null : ground,
      },
    ];
  },
};

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/недел/, 7],
  [/месяц/, 30],
];

/** Days between extracts: «14», «раз в 2 недели», «ежемесячно»; null: none of these. */
function everyIn(cell: string): number | null {
  const text = cell.toLowerCase();
  const digits = /\d+/.exec(text)?.[0];
  const unit = PERIODS.find(([words]) => words.test(text))?.[1];
  if (!digits && unit === undefined) return null;
  const days = Number(digits ?? 1) * (unit ?? 1);
  return days > 0 && days <= 366 ? days : null;
}

function groundIn(cell: string): PaperGround | null {
  const text = cell.toLowerCase();
  if (/отказ/.test(text)) return 'refuses';
  return /компьютер|интернет/.test(text) ? 'no-internet' : null;
}
