/** Runs in a page: what is owed in several classes, from registers that are read. */

import { duties } from '../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../utils/duties/entry.ts';
import { classToday } from '../../utils/register/class-today.ts';
import { NO_SIGNALS } from '../../utils/register/duty.ts';
import { effective } from '../../utils/register/effective.ts';
import { peopleFacts } from '../../utils/register/people-facts.ts';
import { classTasks } from '../../utils/register/tasks/class-tasks.ts';
import { classRegister, registerOf } from '../../utils/register/turn/class-register.ts';
import { entriesOf, keyOf, rosterOf, TODAY } from './vault-data.ts';

/** Entries of each class: 20 000 in five. */
const PER_CLASS = 4_000;

export interface TasksTimes {
  five: number[];
  fifty: number[];
  /** Corrections, joins and the register of each of five classes, before it. */
  read: number[];
  /** Tasks found in five classes. */
  tasks: number;
}

interface Registers {
  rosters: ReturnType<typeof rosterOf>[];
  recorded: Entry[];
}

function registersOf(classes: number): Registers {
  const rosters = Array.from({ length: classes }, (_, index) => rosterOf(keyOf(index)));
  const recorded = rosters.flatMap((roster, place) =>
    entriesOf(roster)
      .slice(-PER_CLASS)
      .map(({ at, entry }, index) => ({ ...entry, id: `${place}-${index}`, at: at.toISOString() }) as Entry),
  );
  return { rosters, recorded };
}

/** One calculation of all classes, and the reading before it; nothing is known from the one before. */
function tasksOf({ rosters, recorded }: Registers) {
  const start = performance.now();
  const everywhere = effective(recorded, kinds);
  const own = rosters.map((roster) => classRegister(registerOf(roster, rosters), everywhere, kinds).entries);
  const began = performance.now();
  const facts = peopleFacts(everywhere.entries);
  let found = 0;
  for (const [place, roster] of rosters.entries()) {
    const of = classToday(roster, {
      entries: own[place] ?? [],
      everywhere: everywhere.entries,
      facts,
      settled: null,
      today: TODAY,
    });
    found += classTasks(of, duties, NO_SIGNALS).tasks.length;
  }
  return { ms: performance.now() - began, read: began - start, found };
}

function runTasksBench(rounds: number): TasksTimes {
  const [five, fifty] = [registersOf(5), registersOf(50)];
  const times: TasksTimes = { five: [], fifty: [], read: [], tasks: 0 };
  for (let round = 0; round < rounds + 3; round++) {
    const [few, many] = [tasksOf(five), tasksOf(fifty)];
    times.tasks = few.found;
    if (round < 3) continue;
    times.read.push(few.read);
    times.five.push(few.ms);
    times.fifty.push(many.ms);
  }
  return times;
}

Object.assign(globalThis, { runTasksBench });
