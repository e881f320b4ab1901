import { array, boolean, maxLength, optional, picklist, pipe, string } from 'valibot';
import { wantedPeriodsSchema } from '../class-data/journal/journal-run.ts';
import type { CredentialState } from '../duties/credentials/known.ts';
import type { Run } from '../duties/credentials/run.ts';
import { type MatrixDuty, matrixDuties } from '../duties/duties.ts';
import type { MatrixRow } from '../register/class-matrix.ts';
import { answer, request } from '../register/request.ts';
import type { JournalState } from './journal-requests.ts';

/** How far the reading of a class's lists has come. */
export interface ClassReading {
  running: boolean;
  done: number;
  total: number;
  /** Russian: how it ended, if not well. */
  note: string | null;
  warnings: string[];
}

/** What the last reading of a class has shown. */
export interface ClassNews {
  /** ISO time of the reading before. */
  since: string;
  /** Russian, a line for each kind of change. */
  lines: string[];
}

/** Everything that a panel shows. Holds no password. */
export interface PanelState {
  vault: 'absent' | 'locked' | 'unlocked';
  /** Id of the class, as entries carry it. */
  classGroup: string | null;
  className: string | null;
  school: string | null;
  /** ISO time at which the list was read. */
  readAt: string | null;
  reading: ClassReading | null;
  news: ClassNews | null;
  /** On a person card: only this person is shown at first. */
  onePerson: string | null;
  /** Russian; why nothing can be shown. */
  obstacle: string | null;
  people: CredentialState[];
  /** How the duties stand for each family; empty while the vault is not open. */
  families: MatrixRow<MatrixDuty>[];
  run: Run | null;
  /** The update of the class's journals; null: there was none. */
  journal: JournalState | null;
  /** Issued passwords that are not printed yet, and the earliest time at which one is wiped (ms). */
  waiting: { count: number; firstExpiresAt: number | null; soon: boolean };
}

/** How a class stands today by its stored journal, and who needs the teacher. */
export interface ClassCard {
  /** «2-я четверть»; null: the year. */
  period: string | null;
  /** ISO time of the latest page read. */
  readAt: string | null;
  /** Something was not read: everything here is partial. */
  partial: boolean;
  /** As written; empty in the first class. `hint` says what by. */
  figures: { name: string; value: string; hint: string }[];
  /** Early warnings that nobody has looked into: the urgent ones, by the order of the journal. */
  alarms: { student: string; name: string; said: string }[];
  /** How many less urgent ones there are beside. */
  watched: number;
}

/** Between the panel, an extension page in a frame, and the content script that opens it. */
export const panelRequests = {
  /** Opened: the address of the panel carries the nonce of the answer. */
  'panel/toggle': request({
    from: ['content'],
    fields: { open: boolean() },
    answer: answer<{ nonce: string } | null>(),
  }),
  /** Whether this panel is served: only one that our content script has just opened. */
  'panel/hello': request({ from: ['panel'], fields: { nonce: string() }, answer: answer<boolean>() }),
  /** The teacher has touched a key or the mouse in the panel. */
  'panel/acted': request({ from: ['panel'], fields: {} }),
  'panel/state': request({ from: ['panel'], fields: {}, answer: answer<PanelState>() }),

  /** Of the class on the page, here and below. The card is null where no journal is stored. */
  'class/card': request({ from: ['panel'], fields: {}, answer: answer<ClassCard | null>() }),
  'class/read': request({ from: ['panel'], fields: {} }),
  'class/stop': request({ from: ['panel'], fields: {} }),
  'class/update-journal': request({ from: ['panel'], fields: { wanted: wantedPeriodsSchema } }),
  'class/stop-journal': request({ from: ['panel'], fields: {} }),

  'open/print': request({ from: ['panel'], fields: { persons: array(string()) } }),
  'open/import': request({ from: ['panel'], fields: {} }),
  'open/workspace': request({
    from: ['panel'],
    fields: {
      section: optional(
        picklist([
          'class',
          'settings',
          'analysis',
          'student',
          'extracts',
          ...matrixDuties.map(({ id }) => id),
        ]),
      ),
      detail: optional(pipe(string(), maxLength(100))),
    },
  }),
} as const;
