import type { Day } from '../../base/calendar/day.ts';
import { sameName } from '../../base/names/names-match.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { MatrixDuty } from '../class-matrix.ts';
import type { RecordedEntry } from '../entry.ts';
import { answerIn, cellText, dayIn } from './cell-meaning.ts';
import type { RegisterColumns, RegisterField } from './register-columns.ts';

/** What the lines of a table are read against. */
export interface LineContext {
  classGroup: string;
  purpose: string;
  /** Of acknowledgements where the table does not say it. */
  topic: string;
  period: string | null;
  /** Key of a period by its name in the table; null: not known. */
  periodOf(name: string): string | null;
  /** Day of what has none in the table. */
  defaultDay: Day;
  today: Day;
  teacher: string;
  families: readonly { student: RosterPerson; representatives: readonly RosterPerson[] }[];
}

/** What a line says of its person. */
export interface LineEntries {
  entries: RecordedEntry[];
  /** Russian: what was not understood or has to be looked at. */
  problems: string[];
}

/** Entries of one line of a register for the person whom it is about. */
export function lineEntries(
  duty: MatrixDuty,
  row: readonly string[],
  { columns }: RegisterColumns,
  person: RosterPerson,
  ground: LineContext,
): LineEntries {
  const problems: string[] = [];
  const said = (field: RegisterField): string => {
    const at = columns[field];
    return at === undefined ? '' : cellText(row[at]);
  };
  const day = (field: RegisterField): Day | null => {
    const text = said(field);
    const found = dayIn(text);
    if (found !== 'strange') return found;
    if (answerIn(text) === null) problems.push(`дата не понята: «${text.slice(0, 40)}»`);
    return null;
  };
  const past = (found: Day | null): Day => {
    if (found && (found > ground.today || found < '2000-01-01')) {
      problems.push(`проверьте год: ${found.split('-').reverse().join('.')}`);
      return ground.defaultDay;
    }
    return found ?? ground.defaultDay;
  };
  const base = { classGroup: ground.classGroup, person: person.key };
  const make = { consents, informing, acknowledgements, credentials }[duty];
  return { entries: make(), problems };

  function consents(): RecordedEntry[] {
    const statusText = said('status');
    const asDay = dayIn(statusText);
    const status =
      asDay !== null && asDay !== 'strange' ? 'yes' : (answerIn(statusText) ?? (day('on') ? 'yes' : null));
    if (statusText && status === null) problems.push(`не понято: «${statusText.slice(0, 40)}»`);
    if (status === null || status === 'no') return [];
    const on = past(asDay !== 'strange' && asDay !== null ? asDay : day('on'));
    const signedBy = signer();
    const paper = { ...base, purpose: ground.purpose, signedBy, number: said('number') || null };
    const place = said('place') || null;
    const entries: RecordedEntry[] = [];
    if (status === 'yes') entries.push({ ...paper, kind: 'consent-given', on, until: day('until'), place });
    else if (status === 'refused') entries.push({ ...paper, kind: 'consent-refused', on, place });
    else entries.push({ ...paper, kind: 'consent-withdrawn', receivedOn: on });
    const system = said('inSystem');
    const systemDay = dayIn(system);
    const entered =
      systemDay !== null && systemDay !== 'strange'
        ? past(systemDay)
        : answerIn(system) === 'yes'
          ? on
          : null;
    if (entered) {
      const enteredBy = said('enteredBy') || ground.teacher || 'не указано';
      entries.push({
        ...base,
        kind: 'consent-in-system',
        purpose: ground.purpose,
        entered: true,
        on: entered,
        enteredBy,
      });
    }
    return entries;
  }

  /** Who signed: as named; a representative for oneself; for a student the only representative. */
  function signer(): string {
    const name = said('signedBy');
    const family = familyOf(person);
    const named = name ? family.filter((each) => sameName(name, each.name).verdict === 'exact') : [];
    if (named.length === 1) return named[0]!.key;
    if (name) problems.push(`кто подписал, не понято: «${name.slice(0, 60)}»`);
    if (person.role === 'representative') return person.key;
    const parents = family.filter(({ role }) => role === 'representative');
    if (parents.length !== 1 && !name) problems.push('не сказано, кто из родителей подписал: взят первый');
    return parents[0]?.key ?? person.key;
  }

  function familyOf(one: RosterPerson): RosterPerson[] {
    const own = ground.families.filter(
      ({ student, representatives }) =>
        student.key === one.key || representatives.some(({ key }) => key === one.key),
    );
    return [...new Set(own.flatMap(({ student, representatives }) => [student, ...representatives]))];
  }

  function informing(): RecordedEntry[] {
    const text = said('form').toLowerCase();
    if (text === '' || answerIn(text) === 'no') return [];
    const [electronic, paper] = [/эл|дневник|интернет|сайт/.test(text), /бум|выписк|печат/.test(text)];
    const both = /об[ае]|и то и|любая/.test(text) || (electronic && paper);
    if (!both && !electronic && !paper) {
      problems.push(`форма не понята: «${text.slice(0, 40)}»`);
      return [];
    }
    const form = both ? 'both' : electronic ? 'electronic' : 'paper';
    const every = Number(/\d+/.exec(said('every'))?.[0] ?? 0);
    return [
      {
        ...base,
        kind: 'informing-form-chosen',
        form,
        from: past(day('on')),
        every: form !== 'electronic' && every > 0 && every <= 366 ? every : null,
        number: said('number') || null,
      },
    ];
  }

  function acknowledgements(): RecordedEntry[] {
    const text = said('on');
    const found = day('on');
    if (!found && answerIn(text) !== 'yes') return [];
    const how = said('form').toLowerCase();
    const form = /талон|выписк/.test(how)
      ? 'extract'
      : /дневник/.test(how)
        ? 'diary'
        : /сайт|эл/.test(how)
          ? 'electronic'
          : 'sheet';
    const named = said('period');
    const period = named ? ground.periodOf(named) : ground.period;
    if (named && period === null) problems.push(`период не понят: «${named.slice(0, 40)}»`);
    const students = familyOf(person).filter(({ role }) => role === 'student');
    const student = said('student');
    const of = students.find(({ name }) => student && sameName(student, name).verdict === 'exact');
    return [
      {
        ...base,
        kind: 'acknowledged',
        topic: said('topic') || ground.topic,
        form,
        on: past(found),
        period: period ?? ground.period,
        student: students.length > 1 ? (of?.key ?? null) : null,
      },
    ];
  }

  function credentials(): RecordedEntry[] {
    const entries: RecordedEntry[] = [];
    const text = said('on');
    const on = day('on');
    if (on || answerIn(text) === 'yes') {
      const toName = said('to') || person.name;
      const taker = familyOf(person).find(({ name }) => sameName(toName, name).verdict === 'exact') ?? null;
      const how = said('how').toLowerCase();
      entries.push({
        ...base,
        kind: 'credentials-handed-out',
        on: past(on),
        to: taker?.key ?? null,
        toName,
        capacity:
          said('capacity') ||
          (taker
            ? (taker.relation ?? (taker.role === 'student' ? 'ученик' : 'представитель'))
            : 'получатель'),
        how: /собран/.test(how)
          ? 'meeting'
          : /учени|реб/.test(how)
            ? 'with-student'
            : /почт/.test(how)
              ? 'mail'
              : 'in-person',
      });
    }
    const back = day('returned');
    if (back) entries.push({ ...base, kind: 'credentials-returned', on: past(back) });
    return entries;
  }
}
