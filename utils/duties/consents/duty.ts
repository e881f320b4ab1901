import { duty } from '../../register/duty.ts';
import { consentCells } from './consent-cells.ts';
import { consentKinds } from './consent-entries.ts';
import { consentImport } from './consent-lines.ts';
import { consentTextsDocument } from './consent-texts-document.ts';
import { owedConsents } from './owed-consents.ts';

/** S7: consent, refusal or withdrawal of each person is on paper and in the system. */
export const consents = duty({
  id: 'consents',
  title: 'Согласия',
  kinds: consentKinds,
  cells: consentCells,
  columnFilter: 'missing',
  owes: (of) => owedConsents(of),
  importLines: consentImport,
  settings: { 'consent-texts': consentTextsDocument },
  help: {
    title: 'Согласия на обработку персональных данных',
    sentences: [
      'Журнал показывает по каждому человеку: дано ли согласие, кто его подписал, где лежит бумага и внесено ли оно в систему.',
      'Отметьте людей и нажмите «Согласие дано…», «Отказ…» или «Отзыв…»; когда внесёте сведения в Дневник.ру, отметьте «Внесено в систему…».',
      'Классрук напомнит об отзывах, которые ждут решения, об истекающих согласиях и о тех, кому исполняется 18 лет. Отказ не закрывает ребёнку учёбу и не удаляет его из журнала.',
    ],
  },
});
