import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { salutation } from '../../../utils/base/names/salutation.ts';
import { schoolName } from '../../../utils/class-data/school/school-details.ts';
import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import { filledLetter, type Letter } from '../../../utils/duties/letters/diary-letter.ts';
import { planLetter } from '../../../utils/duties/letters/letter-paper.ts';
import { lettersDocument, letterTemplates } from '../../../utils/duties/letters/letter-templates.ts';
import { type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';
import { ON } from './class-journal.ts';

/** Values of the fields, invented. */
const valuesOf = ({ details, className }: Cast) => ({
  школа: schoolName(details),
  класс: className,
  адрес: SIGN_IN_ADDRESS,
  учитель: details.teacher.name,
  контакты: details.teacher.contacts,
});

const letter = (of: Letter, { mother, details }: Cast, { faces, wording }: SampleContext) =>
  planLetter(
    of,
    {
      name: mother.name,
      dative: addresseeText({ name: mother.name, sex: 'female' }),
      salutation: salutation({ name: mother.name, sex: 'female' }),
    },
    ON,
    details,
    faces,
    wording,
  );

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
    'Письмо на бумаге',
    'filed',
    (cast, context) =>
      letter({ subject: `Электронный дневник, ${cast.className}`, body: BODY }, cast, context),
    FILLED_CASTS,
  ),
  ...letterTemplates(lettersDocument.usual()).flatMap(({ id, title }) =>
    paper(
      `letter-${id}`,
      `Письмо «${title}»`,
      'filed',
      (cast, context) => {
        const template = letterTemplates(context.wordings.letters).find((each) => each.id === id)!;
        return letter(filledLetter(template, valuesOf(cast)).letter, cast, context);
      },
      FILLED_CASTS.slice(0, 1),
    ),
  ),
];
