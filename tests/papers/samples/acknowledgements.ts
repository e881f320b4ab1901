import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { ACCESS_TOPIC } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import type { Cast } from '../casts.ts';
import { paper } from '../sample.ts';

export const TOPICS = ['график оценочных процедур на 1 четверть', ACCESS_TOPIC.usual];

const headOf = ({ id, className }: Cast) => ({
  className,
  period: id === 'blank' ? '' : '1 четверть 2026/27 учебного года',
  topics: id === 'blank' ? [] : TOPICS,
});

export const acknowledgements = [
  ...paper('acknowledgement-class', 'Лист ознакомления класса', 'filed', (cast, { faces }) =>
    planClassAcknowledgement(cast.families, headOf(cast), cast.details, faces),
  ),
  ...paper('acknowledgement-student', 'Лист ознакомления одного ученика', 'filed', (cast, { faces }) =>
    planStudentAcknowledgement(
      {
        name: cast.child.name,
        representatives: cast.mother.name ? [`${cast.mother.name}, мать`] : [],
      },
      [
        { date: '12.09.2026', topic: 'успеваемость за сентябрь' },
        ...Array.from({ length: 9 }, () => ({ date: '', topic: '' })),
      ],
      headOf(cast),
      cast.details,
      faces,
    ),
  ),
];
