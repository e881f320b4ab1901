import { plainText } from '../../../class-data/classes/plain-text.ts';

/** Beginnings by which the subjects of Russian schools are known, whole names and usual abbreviations. */
const SUBJECT = new RegExp(
  `^(?:${[
    'алгебр',
    'астроном',
    'биолог',
    'вероятност',
    'теори[яи] вероятн',
    'всеобщ\\S* истор',
    'географ',
    'геометр',
    'естествозн',
    'изобразит',
    'изо$',
    'иностран',
    'ин\\. ?яз',
    'англ',
    'немец',
    'нем\\. ?яз',
    'франц',
    'испан',
    'китай',
    'информат',
    'истори',
    'искусств',
    'краеведен',
    'литер',
    'лит-ра',
    'матем',
    'мхк$',
    'музык',
    'обж$',
    'обзр$',
    'общество',
    'общест\\.',
    'окруж',
    'основы',
    'одннкр|однкнр|оркс?э',
    'православ',
    'право$',
    'психолог',
    'родн',
    'русск',
    'рус\\. ?яз',
    'рус яз',
    'русс?\\. ?язык',
    'труд',
    'технолог',
    'физик',
    'физическ',
    'физ-?ра',
    'физкульт',
    'физ\\. ?культ',
    'хими',
    'чтени',
    'черчен',
    'эколог',
    'экономик',
    'второй иностр',
    'индивидуальн\\S* проект',
    'финансов',
    'функциональн',
    'метапредмет',
  ].join('|')})`,
  'i',
);

/** Whether a text begins as a school subject does. */
export const isSubject = (text: string): boolean => SUBJECT.test(plainText(text));

/** Words by which works are called: «КР», «ВПР», «контрольная работа №2», «тест», «диктант». */
const TITLE_START =
  '(?:(?:итогов|входн|стартов|промежуточн|административн|годов|полугодов|четвертн|тематическ|рубежн|вводн|текущ|всероссийск|региональн|муниципальн|школьн|комплексн|диагностическ|мониторингов|контрольн|проверочн|самостоятельн|лабораторн|практическ|творческ|письменн|устн|словарн|входящ|нулев|пробн)\\p{L}*|а?кр|к/р|к\\.\\s?р\\.?|пр|п/р|ср|с/р|лр|л/р|впр|рпр|дкр|вкр|икр|вм|дт|дв|мцко|рдр|огэ|егэ|гвэ|вср?око|тест\\p{L}*|диктант\\p{L}*|сочинени\\p{L}*|изложени\\p{L}*|зач[её]т\\p{L}*|экзамен\\p{L}*|диагност\\p{L}*|мониторинг\\p{L}*|срез\\p{L}*|работа|проверка|контроль|контр\\.|аудировани\\p{L}*|говорени\\p{L}*|проект\\p{L}*|защита|опрос|доклад|реферат|эссе|практикум|собеседовани\\p{L}*|списывани\\p{L}*|пробник|репетиц\\p{L}*|олимпиад\\p{L}*|викторин\\p{L}*|квиз)';
const TITLE = new RegExp(`^${TITLE_START}(?![\\p{L}])`, 'iu');

/** Whether a text begins as the name of a work does. */
export const isTitle = (text: string): boolean => TITLE.test(plainText(text).replace(/^[("«\s]+/, ''));

/** «Алгебра (КР)», «КР по алгебре»: a subject and the work in it; null: the text cannot be taken apart. */
export function subjectAndTitle(text: string): { subject: string; title: string } | null {
  const plain = plainText(text);
  const bracket = /^([^()]+?)\s*\(([^()]+)\)$/.exec(plain);
  if (bracket) {
    const [, first = '', second = ''] = bracket;
    if (isTitle(second) && !isTitle(first)) return { subject: first, title: second };
    if (isTitle(first) && isSubject(second)) return { subject: second, title: first };
    return isSubject(plain) ? { subject: plain, title: '' } : null;
  }
  const apart = /^(.+?)\s*[,:;–—-]\s+(.+)$/.exec(plain) ?? /^(.+?)\s*[,:;]\s*(.+)$/.exec(plain);
  if (apart) {
    const [, first = '', second = ''] = apart;
    if (isTitle(second) && !isTitle(first)) return { subject: first, title: second };
    if (isTitle(first) && isSubject(second)) return { subject: second, title: first };
  }
  const words = plain.split(' ');
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (isSubject(first) && isTitle(second)) return { subject: first, title: second };
    if (isTitle(first) && isSubject(second) && !/^по /i.test(second))
      return { subject: second, title: first };
  }
  return isTitle(plain) || /[,;]/.test(plain) ? null : { subject: plain, title: '' };
}
