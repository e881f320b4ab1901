import { duty } from '../../register/duty.ts';
import { extractKinds } from './extract-entries.ts';
import { extractsDocument } from './extract-settings.ts';
import { owedExtracts } from './owed-extracts.ts';

/** S4, S5: paper extracts of the journal, and the register of where they went. */
export const extracts = duty({
  id: 'extracts',
  title: 'Выписки',
  kinds: extractKinds,
  owes: owedExtracts,
  settings: { extracts: extractsDocument },
  help: {
    title: 'Выписки на бумаге',
    sentences: [
      'Выписка нужна семьям без интернета и тем, кто выбрал бумажную форму: отметки, посещаемость, расписание, домашние задания.',
      'Выберите учеников, напечатайте выписки и запишите их в журнал; у каждой свой номер и отрывной талон.',
      'Когда талон вернётся с подписью, введите его номер: вместе с ним запишется и ознакомление.',
    ],
  },
});
