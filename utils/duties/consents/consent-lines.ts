import type { Day } from '../../base/calendar/day.ts';
import { sameName } from '../../base/names/names-match.ts';
import { answerIn, dayIn } from '../../register/import/cell-meaning.ts';
import type { ImportableRegister, LineReader } from '../../register/import/importable-register.ts';
import { DATE_HEADER, NAME_HEADER } from '../../register/import/usual-headers.ts';
import type { Unrecorded } from '../../register/kind.ts';
import { isAdult } from '../../register/standing.ts';
import type { ConsentEntry } from './consent-entries.ts';
import { DIARY_PURPOSE } from './purposes.ts';

/** The register of consents as schools keep it in a table; `chosen.purpose` is the purpose that it is of. */
export const consentImport: ImportableRegister = {
  name: 'журнал согласий',
  words: [
    [/кто внес|внес(?:ла|ший)/, 'enteredBy'],
    [/внес|в систем|в ис(?:$|\s)|в эж|в дневник/, 'inSystem'],
    [/подписал|кто дал|кем дано/, 'signedBy'],
    [/действ|срок|истека/, 'until'],
    [/где|папк|хран|место/, 'place'],
    [/номер|^№ /, 'number'],
    [DATE_HEADER, 'on'],
    [/соглас|отказ|статус|отметка/, 'status'],
    [/чьи|субъект|родител|представит|учени|обучающ|реб[её]н/, 'person'],
    [NAME_HEADER, 'person'],
  ],
  ignored: /рожд|телеф|почт|снилс|^№(?:\s|$)(?!.*соглас)|п\/п|примеч/,
  telling: ['status', 'on', 'inSystem'],
  entries,
};

function entries(line: LineReader): Unrecorded<ConsentEntry>[] {
  const { base, context, cell, day, past, leave } = line;
  const purpose = context.chosen.purpose ?? DIARY_PURPOSE;
  const statusText = cell('status');
  const asDay = recognised(dayIn(statusText));
  const status = asDay !== null ? 'yes' : (answerIn(statusText) ?? (day('on') ? 'yes' : null));
  if (statusText && asDay === null && answerIn(statusText) === null)
    leave(`не понято: «${statusText.slice(0, 40)}»`);
  if (status === null || status === 'no') return [];
  const on = past(asDay ?? day('on'));
  const until = /бессрочн|до отзыва|на весь (?:период|срок)/i.test(cell('until')) ? null : day('until');
  const signedBy = signer(line);
  if (signedBy === null) return [];
  const paper = { ...base, purpose, signedBy, number: cell('number') || null };
  const place = cell('place') || null;
  const made: Unrecorded<ConsentEntry>[] = [];
  if (status === 'yes') made.push({ ...paper, kind: 'consent-given', on, until, place });
  else if (status === 'refused') made.push({ ...paper, kind: 'consent-refused', on, place });
  else made.push({ ...paper, kind: 'consent-withdrawn', receivedOn: on });
  const system = cell('inSystem');
  const systemDay = recognised(dayIn(system));
  if (system && systemDay === null && answerIn(system) === null)
    leave(`внесено ли в систему, не понято: «${system.slice(0, 40)}»`);
  const entered = systemDay !== null ? past(systemDay) : answerIn(system) === 'yes' ? on : null;
  if (entered) {
    const enteredBy = cell('enteredBy') || context.teacher || 'не указано';
    made.push({ ...base, kind: 'consent-in-system', purpose, entered: true, on: entered, enteredBy });
  }
  return made;
}

const recognised = (day: ReturnType<typeof dayIn>): Day | null => (day === 'unrecognised' ? null : day);

/**
 * Who signed: as named; a representative for oneself; for a student of 18 the student, for a younger one the only
 * representative, of several the one whom the teacher names. null: it is not said, and the line is not taken.
 */
function signer({ person, family, context, cell, leave, ask }: LineReader): string | null {
  const name = cell('signedBy');
  if (name) {
    const named = family.filter((each) => sameName(name, each.name).verdict === 'exact');
    if (named.length === 1) return named[0]!.key;
    leave(`кто подписал, не понято: «${name.slice(0, 60)}»`);
    return null;
  }
  if (person.role === 'representative') return person.key;
  if (isAdult(person, context.today)) return person.key;
  const parents = family.filter(({ role }) => role === 'representative');
  const [only, ...others] = parents;
  if (only && others.length === 0) return only.key;
  if (!only) leave('не сказано, кто подписал');
  return ask('Кто подписал', parents)?.key ?? null;
}
