import { sameName } from '../../base/names/names-match.ts';
import type { ImportableRegister, LineReader } from '../../register/import/importable-register.ts';
import { NAME_HEADER } from '../../register/import/usual-headers.ts';
import type { Unrecorded } from '../../register/kind.ts';
import type { AcknowledgementEntry } from './acknowledgement-entries.ts';
import { FORM_NAMES } from './acknowledgement-table.ts';
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
  entries(line): Unrecorded<AcknowledgementEntry>[] {
    const { base, family, context, cell, dayOrYes, leave } = line;
    const on = dayOrYes('on');
    if (on === null) return [];
    const named = cell('period');
    const period = named ? context.periodOf(named) : (context.chosen.period ?? null);
    if (named && period === null) leave(`период не понят: «${named.slice(0, 40)}»`);
    const students = family.filter(({ role }) => role === 'student');
    const student = cell('student');
    const of = students.find(({ name }) => student && sameName(student, name).verdict === 'exact');
    const form = formIn(line);
    if (form === null) return [];
    return [
      {
        ...base,
        kind: 'acknowledged',
        topic: cell('topic') || (context.chosen.topic ?? USUAL_TOPIC),
        form,
        on,
        period,
        student: students.length > 1 ? (of?.key ?? null) : null,
      },
    ];
  },
};

/** How it was given: as the table says it, else as the teacher does; null: it is not known yet. */
function formIn({ cell, choose, leave }: LineReader): AcknowledgementEntry['form'] | null {
  const text = cell('form').toLowerCase();
  const found = FORMS.find(([words]) => words.test(text))?.[1];
  if (found) return found;
  if (text) leave(`чем подтверждено, не понято: «${text.slice(0, 40)}»`);
  return choose('Чем подтверждено', FORM_NAMES);
}

const FORMS: readonly (readonly [RegExp, AcknowledgementEntry['form']])[] = [
  [/талон|выписк/, 'extract'],
  [/сайт|эл/, 'electronic'],
  [/дневник/, 'diary'],
  [/лист|подпис|журнал|ведомост/, 'sheet'],
];
