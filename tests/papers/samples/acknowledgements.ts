import type { Wording } from '../../../utils/class-data/school/school-text.ts';
import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { sheetTopics } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import type { Cast } from '../casts.ts';
import { CASTS, CLASS_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';

export const topicsOf = (wording: Wording) =>
  sheetTopics('график оценочных процедур на 1-ю четверть', wording);

const headOf = ({ id, className }: Cast, wording: Wording) => ({
  className,
  period: id === 'blank' ? '' : '1-я четверть 2026/27 учебного года',
  topics: id === 'blank' ? [] : topicsOf(wording),
});

export const acknowledgements = [
  ...paper(
    'acknowledgement-class',
    'Лист ознакомления класса',
    'filed',
    (cast, { faces, wording }) =>
      planClassAcknowledgement(cast.families, headOf(cast, wording), cast.details, faces),
    [...CASTS, ...CLASS_CASTS],
  ),
  ...paper(
    'acknowledgement-student',
    'Лист ознакомления одного ученика',
    'filed',
    (cast, { faces, wording }) =>
      planStudentAcknowledgement(
        {
          name: cast.child.name,
          representatives: cast.mother.name ? [`${cast.mother.name}, мать`] : [],
        },
        [
          { date: '12.09.2026', topic: 'успеваемость за сентябрь' },
          ...Array.from({ length: 9 }, () => ({ date: '', topic: '' })),
        ],
        headOf(cast, wording),
        cast.details,
        faces,
      ),
  ),
];
