import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { salutation } from '../../../utils/base/names/salutation.ts';
import { planLetter } from '../../../utils/duties/letters/letter-paper.ts';
import { FILLED_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { ON } from './class-journal.ts';

const BODY = [
  'Уважаемые родители!',
  '',
  'Электронный дневник показывает отметки, посещаемость, расписание и домашние задания. '.repeat(6).trim(),
  '',
  'Если у вас нет компьютера или Интернета, я буду давать бумажную выписку: напишите заявление.',
  '',
  'Классный руководитель',
].join('\n');

export const letters = [
  ...paper(
    'letter',
    'Письмо об электронном дневнике',
    'filed',
    ({ className, mother, details }, { faces }) =>
      planLetter(
        { subject: `Электронный дневник, ${className}`, body: BODY },
        {
          name: mother.name,
          dative: addresseeText({ name: mother.name, sex: 'female' }),
          salutation: salutation({ name: mother.name, sex: 'female' }),
        },
        ON,
        details,
        faces,
      ),
    FILLED_CASTS,
  ),
];
