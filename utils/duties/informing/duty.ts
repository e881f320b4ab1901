import { duty } from '../../register/duty.ts';
import { informingCells } from './informing-cells.ts';
import { informingKinds } from './informing-entries.ts';
import { informingImport } from './informing-lines.ts';
import { owedInforming } from './owed-informing.ts';

/** S3: each family gets information in the form that it chose. */
export const informing = duty({
  id: 'informing',
  title: 'Информирование',
  kinds: informingKinds,
  cells: informingCells,
  columnFilter: 'left',
  owes: owedInforming,
  importLines: informingImport,
  help: {
    title: 'Форма информирования',
    sentences: [
      'Родители выбирают, как получать сведения: через электронный дневник, на бумаге или так и так.',
      'Выберите людей, нажмите «Записать форму…» и укажите день, номер заявления и, для бумажной формы, как часто нужна выписка.',
      'Классрук покажет семьи, за которых никто ещё не выбрал, и напомнит, когда пора дать бумажную выписку.',
    ],
  },
});
