import { sameName } from '../../base/names/names-match.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';
import { answerIn } from '../../register/import/cell-meaning.ts';
import type { ImportableRegister, LineReader } from '../../register/import/importable-register.ts';
import { NAME_HEADER } from '../../register/import/register-columns.ts';
import type { Unrecorded } from '../../register/kind.ts';
import type { CredentialEntry } from './credential-entries.ts';

type HandedOut = Extract<CredentialEntry, { kind: 'credentials-handed-out' }>;

/** The register of credentials handed out as schools keep it in a table. */
export const credentialImport: ImportableRegister = {
  name: 'журнал выдачи реквизитов',
  words: [
    [/верну|возвр/, 'returned'],
    [/уничтож|уничт\./, 'destroyed'],
    [/кем приход|родство|кем являет/, 'capacity'],
    [/кому|кто получил|получател/, 'to'],
    [/^как(?:$|\s)|способ/, 'how'],
    [/выдан|получ|вруч|дата(?!.*рожд)/, 'on'],
    [/чьи|учени|обучающ|родител|представит/, 'person'],
    [NAME_HEADER, 'person'],
  ],
  ignored: /рожд|телеф|почт|снилс|^№$|п\/п|напечат|^логин$|парол|заново|подпись|примеч/,
  telling: ['on', 'returned', 'destroyed'],
  entries(line): Unrecorded<CredentialEntry>[] {
    const { base, person, cell, day, past } = line;
    const entries: Unrecorded<CredentialEntry>[] = [];
    const on = day('on');
    if (on || answerIn(cell('on')) === 'yes') {
      const taken = takerIn(line);
      if (taken) {
        const { taker, toName } = taken;
        const usual =
          (taker && relationTo(taker, person.key)) ??
          (taker?.role === 'student' ? 'ученик' : 'представитель');
        entries.push({
          ...base,
          kind: 'credentials-handed-out',
          on: past(on),
          to: taker?.key ?? null,
          toName,
          capacity: cell('capacity') || (taker ? usual : 'получатель'),
          how: wayIn(cell('how').toLowerCase()),
        });
      }
    }
    const back = day('returned');
    if (back) entries.push({ ...base, kind: 'credentials-returned', on: past(back) });
    const gone = day('destroyed');
    if (gone) entries.push({ ...base, kind: 'slip-destroyed', on: past(gone) });
    return entries;
  },
};

/** Who received them: as the table names, else as the teacher says; null: she has not said it yet. */
function takerIn({
  person,
  family,
  cell,
  ask,
}: LineReader): { taker: RosterPerson | null; toName: string } | null {
  const named = cell('to');
  if (named) {
    const taker = family.find(({ name }) => sameName(named, name).verdict === 'exact') ?? null;
    return { taker, toName: named };
  }
  const others = person.role === 'student' ? family.filter(({ role }) => role === 'representative') : [];
  const taker = ask('Кому выданы', [person, ...others]);
  return taker && { taker, toName: taker.name };
}

function wayIn(text: string): HandedOut['how'] {
  if (/собран/.test(text)) return 'meeting';
  if (/учени|реб/.test(text)) return 'with-student';
  return /почт/.test(text) ? 'mail' : 'in-person';
}
