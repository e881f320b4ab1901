import type { ClassToday } from '../../register/duty.ts';
import type { MatrixCell } from '../../register/families.ts';
import { type CredentialRecord, credentialRegister } from './credential-register.ts';

/** Each of the family has credentials in hand: handed out, or seen to sign in. */
export function credentialCells({ families, entries }: ClassToday): MatrixCell[] {
  const register = credentialRegister(entries);
  return families.map(({ entitled }) => {
    if (entitled.length === 0) return { state: 'blocked', text: 'выдавать нельзя', missing: [] };
    const missing = entitled.flatMap(({ key, name }) => {
      const what = whatIsMissing(register.get(key));
      return what === null ? [] : [{ person: key, name, what }];
    });
    const had = entitled.length - missing.length;
    if (missing.length === 0) return { state: 'done', text: 'выданы', missing };
    const begun = missing.some(({ person }) => (register.get(person)?.stage ?? 'none') !== 'none');
    return had > 0
      ? { state: 'partly', text: `выданы ${had} из ${entitled.length}`, missing }
      : { state: begun ? 'partly' : 'missing', text: begun ? 'не вручены' : 'не выданы', missing };
  });
}

function whatIsMissing(record: CredentialRecord | undefined): string | null {
  switch (record?.stage) {
    case 'handed-out':
    case 'signed-in':
      return null;
    case 'printed':
      return 'памятка напечатана, вручение не отмечено';
    case 'prepared':
      return 'памятка не напечатана';
    case 'expired':
      return 'пароль истёк, не напечатан: нужен новый пароль';
    case 'returned':
      return 'памятка вернулась';
    case 'destroyed':
      return 'памятка уничтожена: нужна новая';
    default:
      return 'логин не собран';
  }
}
