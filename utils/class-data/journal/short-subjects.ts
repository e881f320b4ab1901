import { dictionary } from '../../base/text/dictionary.ts';
import type { Subject } from './class-journal.ts';

/** Short names that teachers use, by the whole name: lower case, «е» for «ё», without what stands in brackets. */
const KNOWN = dictionary<string>({
  'русский язык': 'Рус',
  литература: 'Лит',
  'литературное чтение': 'Чт',
  'родной язык': 'РодЯ',
  'родная литература': 'РодЛ',
  'родной русский язык': 'РодР',
  'английский язык': 'Англ',
  'немецкий язык': 'Нем',
  'французский язык': 'Фр',
  'испанский язык': 'Исп',
  'китайский язык': 'Кит',
  'иностранный язык': 'Ин',
  'второй иностранный язык': 'Ин2',
  математика: 'Мат',
  алгебра: 'Алг',
  'алгебра и начала анализа': 'Алг',
  'алгебра и начала математического анализа': 'Алг',
  геометрия: 'Геом',
  'вероятность и статистика': 'ВиС',
  информатика: 'Инф',
  'информатика и икт': 'Инф',
  история: 'Ист',
  'история россии': 'ИстР',
  'всеобщая история': 'ВИст',
  обществознание: 'Общ',
  право: 'Прав',
  география: 'Геог',
  физика: 'Физ',
  астрономия: 'Астр',
  биология: 'Био',
  химия: 'Хим',
  'окружающий мир': 'Окр',
  музыка: 'Муз',
  'изобразительное искусство': 'ИЗО',
  изо: 'ИЗО',
  труд: 'Труд',
  'физическая культура': 'ФК',
  физкультура: 'ФК',
  'основы безопасности жизнедеятельности': 'ОБЖ',
  'основы безопасности и защиты родины': 'ОБЗР',
  'основы религиозных культур и светской этики': 'ОРКСЭ',
  'основы духовно-нравственной культуры народов россии': 'ОДНК',
  'мировая художественная культура': 'МХК',
  'индивидуальный проект': 'ИнПр',
  'разговоры о важном': 'РоВ',
  'россия — мои горизонты': 'РМГ',
  поведение: 'Пов',
});

/** In brackets some subjects carry the language itself: «Иностранный язык (английский)». */
const LANGUAGES: readonly [RegExp, string][] = [
  [/\(.*англ/, 'Англ'],
  [/\(.*нем/, 'Нем'],
  [/\(.*франц/, 'Фр'],
  [/\(.*испан/, 'Исп'],
  [/\(.*кит/, 'Кит'],
];

/** As wide as a column of the table is. */
const LONGEST = 4;
const JOINING = new Set(['и', 'о', 'об', 'в', 'на', 'по', 'для', 'с', 'а']);

/**
 * Short names for the heads of columns («Алг», «ВиС», «ФК»), by the id of the subject; unique within the class. What
 * is not known is cut to four letters, or to the initials of its words.
 */
export function shortSubjects(subjects: readonly Subject[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    subjects.map(({ id, name }) => {
      const short = firstFree(candidates(name), taken);
      taken.add(short);
      return [id, short];
    }),
  );
}

function candidates(name: string): string[] {
  const whole = name.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
  const plain = whole
    .replace(/\([^)]*\)?/g, '')
    .replace(/["«».]/g, '')
    .replace(/\s[-–]\s/g, ' — ')
    .trim();
  const isForeign = plain === 'иностранный язык';
  const language = isForeign ? LANGUAGES.find(([sign]) => sign.test(whole))?.[1] : undefined;
  const known = language ?? KNOWN.get(plain);
  return [...(known ? [known] : []), ...made(name)];
}

/** «Черчение»: «Черч»; «Финансовая грамотность»: «ФГ», «ФинГ». */
function made(name: string): string[] {
  const words = name
    .replace(/\([^)]*\)?/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const [first = '?'] = words;
  const named = words.filter((word) => !JOINING.has(word.toLowerCase()));
  const initials = words
    .map((word) => (JOINING.has(word.toLowerCase()) ? word[0]?.toLowerCase() : word[0]?.toUpperCase()))
    .join('')
    .slice(0, LONGEST);
  const cut = [4, 3, 5].map((length) => capital(endedWell(first.slice(0, length))));
  if (named.length < 2) return cut;
  return [initials, `${capital(first.slice(0, 3))}${named[1]?.[0]?.toUpperCase() ?? ''}`, ...cut];
}

const capital = (text: string): string =>
  text === text.toUpperCase() ? text : text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** A vowel or a sign at the end goes: «Инфо» says less than «Инф». */
const endedWell = (text: string): string =>
  text.length > 3 && text !== text.toUpperCase() ? text.replace(/[аеёиоуыэюяьъй]$/i, '') : text;

function firstFree(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const free = wanted.find((each) => !taken.has(each));
  if (free !== undefined) return free;
  const [stem = '?'] = wanted;
  for (let number = 2; ; number++) {
    const numbered = `${stem.slice(0, LONGEST - String(number).length)}${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
