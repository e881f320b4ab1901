export interface PassphraseJudgement {
  accepted: boolean;
  /** 0 refused … 3 strong. */
  strength: 0 | 1 | 2 | 3;
  /** In Russian, for the teacher. */
  text: string;
}

const COMMON = [
  'password',
  'пароль',
  'qwerty',
  'йцукен',
  'дневник',
  'dnevnik',
  'учитель',
  'klassruk',
  'классрук',
];

/**
 * Judges a passphrase for the vault. Refuses fewer than 8 characters, digits only under 16 (separated or
 * not), one repeated character, common words.
 */
export function judgePassphrase(passphrase: string): PassphraseJudgement {
  const text = passphrase.normalize('NFKC').trim();
  const refuse = (why: string): PassphraseJudgement => ({ accepted: false, strength: 0, text: why });
  if (text.length < 8) return refuse('Слишком короткий: нужно не меньше 8 знаков.');
  // A date or a telephone number is also a number.
  if (/^[\p{Nd}\s.,:;()/+_-]+$/u.test(text) && text.replace(/\P{Nd}/gu, '').length < 16) {
    return refuse('Одни цифры подбираются за минуты. Добавьте слова — например, четыре слова подряд.');
  }
  if (new Set(text.toLowerCase()).size < 4) return refuse('Слишком мало разных знаков.');
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), text.toLowerCase()).replace(
    /\d|\W/gu,
    (character) => (/\p{L}/u.test(character) ? character : ''),
  );
  if (rest.length < 4 && COMMON.some((word) => text.toLowerCase().includes(word))) {
    return refuse('Такой пароль угадают сразу. Придумайте несколько слов, не связанных со школой.');
  }
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(text)).length;
  const score = text.length + kinds * 2;
  if (score >= 24) return { accepted: true, strength: 3, text: 'Надёжный.' };
  if (score >= 16)
    return { accepted: true, strength: 2, text: 'Хороший. Ещё одно слово сделает его надёжным.' };
  return { accepted: true, strength: 1, text: 'Допустимый, но слабоват: лучше три-четыре слова.' };
}
