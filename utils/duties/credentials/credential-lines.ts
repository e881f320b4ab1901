import { sameName } from '../../base/names/names-match.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';
import { HAND_OVER_WAYS } from '../../register/handed-papers/hand-over-ways.ts';
import type { ImportableRegister, LineReader } from '../../register/import/importable-register.ts';
import { NAME_HEADER } from '../../register/import/usual-headers.ts';
import type { Unrecorded } from '../../register/kind.ts';
import type { CredentialEntry } from './credential-entries.ts';
import { USUAL_REASONS } from './usual-reasons.ts';

type HandedOut = Extract<CredentialEntry, { kind: 'credentials-handed-out' }>;

/** The register of credentials handed out as schools keep it in a table. */
export const credentialImport: ImportableRegister = {
  name: 'журнал выдачи реквизитов',
  words: [
    [/верну|возвр/, 'returned'],
    [/уничтож|уничт\./, 'destroyed'],
    [/почему|причин|основани/, 'reason'],
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
    const { base, dayOrYes } = line;
    const on = dayOrYes('on');
    const returned = dayOrYes('returned');
    const destroyed = dayOrYes('destroyed');
    return [
      ...(on === null ? [] : handedOut(line, on)),
      ...(returned === null ? [] : [{ ...base, kind: 'credentials-returned' as const, on: returned }]),
      ...(destroyed === null ? [] : [{ ...base, kind: 'slip-destroyed' as const, on: destroyed }]),
    ];
  },
};

function handedOut(line: LineReader, on: HandedOut['on']): Unrecorded<HandedOut>[] {
  const { base, person, cell } = line;
  const taken = takerIn(line);
  const how = wayIn(line);
  const isOwner = taken?.taker?.key === person.key;
  const reason =
    taken === null || isOwner
      ? null
      : cell('reason') || line.write('Почему берёт не владелец', USUAL_REASONS);
  if (taken === null || how === null || (!isOwner && reason === null)) return [];
  const { taker, toName } = taken;
  const usual =
    (taker && relationTo(taker, person.key)) ?? (taker?.role === 'student' ? 'ученик' : 'представитель');
  return [
    {
      ...base,
      kind: 'credentials-handed-out',
      on,
      to: taker?.key ?? null,
      toName,
      capacity: cell('capacity') || (taker ? usual : 'получатель'),
      how,
      ...(reason === null ? {} : { reason }),
    },
  ];
}

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

/** How they were handed out: as the table says it, else as the teacher does; null: it is not known yet. */
function wayIn({ cell, choose, leave }: LineReader): HandedOut['how'] | null {
  const text = cell('how').toLowerCase();
  const found = WAYS.find(([words]) => words.test(text))?.[1];
  if (found) return found;
  if (text) leave(`как выданы, не понято: «${text.slice(0, 40)}»`);
  return choose('Как выданы', HAND_OVER_WAYS);
}

const WAYS: readonly (readonly [RegExp, HandedOut['how']])[] = [
  [/собран/, 'meeting'],
  [/учени|реб/, 'with-student'],
  [/почт/, 'mail'],
  [/лично|в руки|на руки/, 'in-person'],
];
