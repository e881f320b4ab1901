import type { DutyHelp } from '../../register/duty.ts';

export const observationHelp = {
  id: 'observations',
  title: 'Заметки об ученике',
  sentences: [
    'В карточке ученика можно записать, что вы заметили и что сделали.',
    'В разделе «Успеваемость» отметьте, какие меры приняты: сигналы ученика больше не будут ждать.',
    'Заметки видите только вы: ни в один документ они не попадают.',
  ],
} as const satisfies DutyHelp;
