/**
 * Mail services with servers abroad: a child's data would leave the country (152-ФЗ, art. 12). Not a full
 * list.
 */
const FOREIGN = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'yahoo.com',
  'ymail.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.de',
  'zoho.com',
  'ukr.net',
  'i.ua',
  'tut.by',
  'mail.kz',
  'yahoo.de',
  'yahoo.co.uk',
  'outlook.de',
  'fastmail.com',
  'tutanota.com',
]);

/** Services with a domain in each country: yahoo.fr, outlook.com.tr, hotmail.co.uk. */
const FOREIGN_EVERYWHERE = /^(?:yahoo|outlook|hotmail|live|gmx)\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/;

/** The domain of an address if it is a known foreign one; null: not known to be. */
export function foreignDomain(email: string): string | null {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return FOREIGN.has(domain) || (FOREIGN_EVERYWHERE.test(domain) && !domain.endsWith('.ru')) ? domain : null;
}
