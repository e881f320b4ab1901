import { sameName } from '../../base/names/names-match.ts';
import { answerIn } from '../../register/import/cell-meaning.ts';
import type { ImportableRegister } from '../../register/import/importable-register.ts';
import { NAME_HEADER } from '../../register/import/register-columns.ts';
import type { Unrecorded } from '../../register/kind.ts';
import type { AcknowledgementEntry } from './acknowledgement-entries.ts';
import { USUAL_TOPIC } from './usual-acknowledgement.ts';

/**
 * The register of acknowledgements as schools keep it in a table; `chosen.topic` and `chosen.period` stand where the
 * table does not say them.
 */
export const acknowledgementImport: ImportableRegister = {
  name: 'журнал ознакомления',
  words: [
    [/период|четверт|триместр|полугод/, 'period'],
    [/с чем|тема|вопрос/, 'topic'],
    [/чем подтв|форма|способ|вид подп/, 'form'],
    [/расписал|родител|представит|подписал/, 'person'],
    [/дата(?!.*рожд)|ознаком|когда/, 'on'],
    [/учени|обучающ|реб[её]н/, 'student'],
    [NAME_HEADER, 'student'],
  ],
  ignored: /рожд|телеф|почт|снилс|^№$|п\/п|примеч/,
  telling: ['on', 'form'],
  entries({ base, family, context, cell, day, past, problem }): Unrecorded<AcknowledgementEntry>[] {
    const found = day('on');
    if (!found && answerIn(cell('on')) !== 'yes') return [];
    const usual = context.chosen.period ?? null;
    const named = cell('period');
    const period = named ? context.periodOf(named) : usual;
    if (named && period === null) problem(`период не понят: «${named.slice(0, 40)}»`);
    const students = family.filter(({ role }) => role === 'student');
    const student = cell('student');
    const of = students.find(({ name }) => student && sameName(student, name).verdict === 'exact');
    return [
      {
        ...base,
        kind: 'acknowledged',
        topic: cell('topic') || (context.chosen.topic ?? USUAL_TOPIC),
        form: formIn(cell('form').toLowerCase()),
        on: past(found),
        period: period ?? usual,
        student: students.length > 1 ? (of?.key ?? null) : null,
      },
    ];
  },
};

function formIn(text: string): AcknowledgementEntry['form'] {
  if (/талон|выписк/.test(text)) return 'extract';
  if (/дневник/.test(text)) return 'diary';
  return /сайт|эл/.test(text) ? 'electronic' : 'sheet';
}
