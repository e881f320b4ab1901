import type { DutyHelp } from '../../../utils/register/duty.ts';

export const excursionsHelp = {
  id: 'excursions',
  title: 'Экскурсии класса',
  sentences: [
    'Журнал показывает, кому родители разрешили поехать на экскурсию.',
    'Выберите учеников и запишите разрешение; бланк печатается в разделе «Собрание».',
    'Семьи без разрешения видны в сводке класса и в напоминаниях.',
  ],
} as const satisfies DutyHelp;
