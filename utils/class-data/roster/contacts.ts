import { type ContactToken, contactTokens } from '../../base/text/contacts-in-text.ts';

/** Phones and e-mail addresses in a free text («+7 (000) 123-45-67, мама: m@example.org»), as written. */
export function contactsIn(text: string | null): { phones: string[]; emails: string[] } {
  const tokens = contactTokens(text ?? '');
  const textsOf = (...kinds: ContactToken['kind'][]) =>
    distinct(tokens.filter(({ kind }) => kinds.includes(kind)).map((token) => token.text));
  // The site may show phones that nobody could dial: they are shown as they are.
  return { phones: textsOf('phone', 'wrong-phone'), emails: textsOf('email') };
}

/** The digits that make two spellings of a phone equal: «8 (900) 1» and «+7 900 1». */
export function phoneKey(phone: string): string {
  const figures = phone.replace(/\D/g, '');
  return figures.length === 11 && /^[78]/.test(figures) ? figures.slice(1) : figures;
}

/** The first list plus what is new in the second. */
export function withPhones(known: string[], added: string[]): string[] {
  const keys = new Set(known.map(phoneKey));
  return [...known, ...added.filter((phone) => !keys.has(phoneKey(phone)))];
}

export function withEmails(known: string[], added: string[]): string[] {
  const keys = new Set(known.map((email) => email.toLowerCase()));
  return [...known, ...added.filter((email) => !keys.has(email.toLowerCase()))];
}

const distinct = (texts: string[]): string[] => [...new Set(texts)];
