/** Phones and e-mail addresses in a free text («+7 (000) 123-45-67, мама: m@example.org»), as they are written. */
export function contactsIn(text: string | null): { phones: string[]; emails: string[] } {
  const emails = text?.match(/[^\s,;:<>()]+@[^\s,;:<>()]+\.[^\s,;:<>().]+/g) ?? [];
  let rest = text ?? '';
  for (const email of emails) rest = rest.replace(email, ' , ');
  const phones = rest.match(/\+?\d[\d\s()\u2010-\u2013.-]{3,}\d/g) ?? [];
  return {
    // The site and the Russian keyboard know phones from five figures (a landline of a small town) on.
    phones: distinct(phones.map((phone) => phone.trim()).filter((phone) => phoneKey(phone).length >= 5)),
    emails: distinct(emails),
  };
}

/** The figures by which two spellings of a phone are one: «8 (900) 1» and «+7 900 1». */
export function phoneKey(phone: string): string {
  const figures = phone.replace(/\D/g, '');
  return figures.length === 11 && /^[78]/.test(figures) ? figures.slice(1) : figures;
}

/** The first list and what of the second is not in it yet. */
export function withPhones(known: string[], added: string[]): string[] {
  const keys = new Set(known.map(phoneKey));
  return [...known, ...added.filter((phone) => !keys.has(phoneKey(phone)))];
}

export function withEmails(known: string[], added: string[]): string[] {
  const keys = new Set(known.map((email) => email.toLowerCase()));
  return [...known, ...added.filter((email) => !keys.has(email.toLowerCase()))];
}

const distinct = (texts: string[]): string[] => [...new Set(texts)];
