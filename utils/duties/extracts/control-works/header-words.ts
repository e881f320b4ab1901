import { plainText } from '../../../class-data/classes/plain-text.ts';

/** What a column holds by the words of its header. */
export type FieldKind =
  | 'subject'
  | 'class'
  | 'letter'
  | 'date'
  | 'from'
  | 'until'
  | 'month'
  | 'day-number'
  | 'form'
  | 'topic'
  | 'ignored';

/** «Вид работы» says how, «Тема» on what; both make the title of a work. */
const WORDS: readonly [FieldKind, RegExp][] = [
  [
    'ignored',
    /^(?:№|n°?$|п\/п|номер(?! контрол)|учител|педагог|препод|ф\.?\s?и\.?\s?о|фио|кл\.? ?рук|класс\S* рук|рук\.|руковод|ответств|кабинет|каб\.?$|аудитор|время|начало урок|урок|№ урок|длительн|продолж|кол-?во|количеств|всего|итого|сумм|примеч|комментар|подпись|отметк|день недели|резерв|дата (?:провер|выдач|объявл|утвержд|анализ|пересдач|заполн|составл|внес)|срок (?:провер|выдач|объявл|сдач|анализ)|результат|основани|источник|нормативн|документ|час|норма|доля|процент|%|учеб\S* недел|недел[яи]$|№ недел|четверть$|полугодие$|триместр$|период обуч|уровень$|уровень (?:процедур|провед|оценоч))/i,
  ],
  ['letter', /^(?:буква|литера?|лит\.)(?: класс\S*)?$/i],
  ['from', /^(?:дата |день |срок )?(?:начал[оа]|с)(?: провед\S*| работ\S*)?$/i],
  ['until', /^(?:дата |день |срок )?(?:окончан\S*|конец|конца|завершен\S*|по)(?: провед\S*| работ\S*)?$/i],
  ['month', /^месяц/i],
  ['day-number', /^(?:числ[оа]|день)$/i],
  [
    'date',
    /^(?:дат[аы]|срок|когда|числ|дни|период провед|день провед|планир\S* дат|плановая дат|план\.? дат)/i,
  ],
  [
    'subject',
    /^(?:учебн\S* )?(?:предмет|дисциплин)|^учебн\S* (?:предмет|курс)|^(?:наименован|назван)\S* (?:учебн\S* )?(?:предмет|дисциплин|курс)/i,
  ],
  [
    'class',
    /^(?:класс(?:ы)?(?:,? ?литер\S*)?|параллель|параллели|кл\.?|класс\S* \(.*\)|класс ?\/ ?параллель|наименование класс\S*)$/i,
  ],
  ['subject', /^класс\S* ?[/,и\\]+ ?(?:учебн\S* )?предмет|^предмет ?[/,и\\]+ ?класс/i],
  ['topic', /^(?:тем[аы]|раздел|содержан)/i],
  [
    'form',
    /^(?:вид|форм|тип|назван|наименован|оценочн|процедур|мероприят|контрольн\S* (?:работ|мероприят)|работ|характер|способ)/i,
  ],
];

/** The meaning of a header's words; null: they say none. */
export function fieldKind(header: string): FieldKind | null {
  const plain = plainText(header).replace(/^[*\s]+|[*:\s.]+$/g, '');
  if (plain === '' || isLevel(plain)) return null;
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

export const FIELD_TITLES: Readonly<Record<FieldKind, string>> = {
  subject: 'предмет',
  class: 'класс',
  letter: 'буква класса',
  date: 'дата',
  from: 'начало',
  until: 'окончание',
  month: 'месяц',
  'day-number': 'число',
  form: 'вид работы',
  topic: 'тема',
  ignored: 'не нужен',
};

/** Level of an assessment in the national form: it is no title. */
export const isLevel = (text: string): boolean =>
  /^(?:федеральн|региональн|муниципальн|школьн|внутришк|по инициативе|оценочн\S* процедур\S* по инициативе|уровень (?:оо|образоват)|внутренн|администрат|оо$|фоп$|роп$|моп$|шоп$|фед\.|рег\.|мун\.|шк\.|иные|другие)/i.test(
    plainText(text),
  );

/** Half-years and quarters, with the months that they can have; null: no such period. */
export function periodMonths(text: string): readonly number[] | null {
  const plain = plainText(text).toLowerCase();
  const found =
    /(?<![\p{L}\d])(\d|i{1,3}v?|iv|перв\S*|втор\S*|трет\S*|четв\S*)(?:-?(?:ое|е|я|й|го))?\s+(полугод|четверт|триместр)/u.exec(
      plain,
    );
  if (!found) return null;
  const [, which = '', kind = ''] = found;
  const number =
    /^(?:1|i|перв)/.test(which) && !/^i[iv]/.test(which)
      ? 1
      : /^(?:2|ii$|втор)/.test(which)
        ? 2
        : /^(?:3|iii|трет)/.test(which)
          ? 3
          : 4;
  if (kind === 'полугод') return number === 1 ? [9, 10, 11, 12, 1] : number === 2 ? [1, 2, 3, 4, 5, 6] : null;
  if (kind === 'четверт')
    return (
      [
        [8, 9, 10, 11],
        [10, 11, 12, 1],
        [12, 1, 2, 3, 4],
        [3, 4, 5, 6],
      ][number - 1] ?? null
    );
  return (
    [
      [8, 9, 10, 11, 12],
      [11, 12, 1, 2, 3],
      [2, 3, 4, 5, 6],
    ][number - 1] ?? null
  );
}

/** What stands below or above a table and is no entry: notes, signatures, totals, holidays. */
export const isRemark = (text: string): boolean =>
  /^(?:\*+ ?\p{L}|примеч|заместител|зам\.|директор|исполнител|составил|согласован|утвержд|рассмотрен|принят|ответственн|подпись|итого|всего|председател|руководител|учител[ья] |с графиком|ознакомлен|условн|обозначен|сокращ|м\.\s?п\.|«?_{2,}|дата составл|приказ|протокол|завуч|внимание|важно|график состав|источник)/iu.test(
    plainText(text),
  );

/** Days without lessons in a cell of a grid. */
export const isDayOff = (text: string): boolean =>
  /^(?:(?:осенн|зимн|весенн|летн)\S* )?(?:каникул|праздн|выходн|нерабоч|карантин|актировк)/i.test(
    plainText(text),
  );

/** A title about something that is no schedule of control works. */
export const isOtherTopic = (text: string): boolean =>
  /(?<!\p{L})(?:звонк|питани|столов|дежурств|консультац|каникул|кружк|внеурочн|секци|расписание (?:урок|заняти|звонк)|педсовет|педагогическ\S* совет|собрани|отпуск|классн\S* час|проветриван|уборк|экскурси|посещаемост|автобус|подвоз|прививк|медосмотр|олимпиад|каб\S* занят|меню)/iu.test(
    plainText(text),
  );

/** A title about what is wanted. */
export const isWorksTopic = (text: string): boolean =>
  /(?<!\p{L})(?:контрольн|оценочн|процедур|проверочн|диагностич|мониторинг|впр(?!\p{L})|всероссийск\S* провер|работ(?!ни)|кр(?!\p{L})|срез)/iu.test(
    plainText(text),
  );
