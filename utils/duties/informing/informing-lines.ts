import { answerIn } from '../../register/import/cell-meaning.ts';
import type { ImportableRegister } from '../../register/import/importable-register.ts';
import { NAME_HEADER } from '../../register/import/register-columns.ts';
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
  entries({ base, cell, day, past, problem }): Unrecorded<InformingEntry>[] {
    const text = cell('form').toLowerCase();
    if (text === '' || answerIn(text) === 'no') return [];
    const [electronic, paper] = [
      /эл|дневник|интернет|сайт|почт|mail|рассыл/.test(text),
      /бум|выписк|печат/.test(text),
    ];
    const both = /об[ае]|и то и|любая/.test(text) || (electronic && paper);
    if (!both && !electronic && !paper) {
      problem(`форма не понята: «${text.slice(0, 40)}»`);
      return [];
    }
    const byEmail = /почт|mail|рассыл/.test(text) || answerIn(cell('email')) === 'yes';
    const form = both ? 'both' : electronic ? 'electronic' : 'paper';
    const every = Number(/\d+/.exec(cell('every'))?.[0] ?? 0);
    return [
      {
        ...base,
        kind: 'informing-form-chosen',
        form,
        from: past(day('on')),
        every: form !== 'electronic' && every > 0 && every <= 366 ? every : null,
        number: cell('number') || null,
        byEmail,
        paperGround: form === 'electronic' ? null : groundIn(cell('ground')),
      },
    ];
  },
};

function groundIn(cell: string): PaperGround | null {
  const text = cell.toLowerCase();
  if (/отказ/.test(text)) return 'refuses';
  return /компьютер|интернет/.test(text) ? 'no-internet' : null;
}
