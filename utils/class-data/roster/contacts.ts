/** Phones and e-mail addresses in a free text («+7 (000) 123-45-67, мама: m@example.org»), as written. */
export function contactsIn(text: string | null): { phones: string[]; emails: string[] } {
  const emails = text?.match(/[^\s,;:<>()]+@[^\s,;:<>()]+\.[^\s,;:<>().]+/g) ?? [];
  let rest = text ?? '';
  for (const email of emails) rest = rest.replace(email, ' , ');
  const phones = rest.match(/\+?\d[\d\s()\u2010-\u2013.-]{3,}\d/g) ?? [];
  return {
    // Five digits are enough for a phone (a landline in a small town).
    phones: distinct(phones.map((phone) => phone.trim()).filter((phone) => phoneKey(phone).length >= 5)),
    emails: distinct(emails),
  };
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
