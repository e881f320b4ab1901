import { array, boolean, maxLength, optional, picklist, pipe, regex, string } from 'valibot';
import type { DataSource } from '../class-data/journal/data-source.ts';
import { wantedPeriodsSchema } from '../class-data/journal/journal-run.ts';
import type { CredentialState } from '../duties/credentials/known.ts';
import type { Run } from '../duties/credentials/run.ts';
import { duties, type MatrixDuty } from '../duties/duties.ts';
import type { MatrixRow } from '../register/class-matrix.ts';
import type { WarningCounts } from '../register/counts/warning-counts.ts';
import { answer, request } from '../register/request.ts';
import type { ClassTaskList } from '../register/tasks/task-line.ts';
import type { AccountState } from './account-requests.ts';
import type { JournalState } from './journal-requests.ts';

/** Progress of reading a class's lists. */
export interface ClassReading {
  running: boolean;
  done: number;
  total: number;
  /** Russian: what went wrong, if anything did. */
  note: string | null;
  warnings: string[];
}

/** What the last reading of a class has changed. */
export interface ClassNews {
  /** ISO time of the previous reading. */
  since: string;
  /** Russian, one line per kind of change. */
  lines: string[];
}

/** A difference of a person from the school's list: accepted, passed on to be corrected, or not decided yet. */
export interface CardDifference {
  title: string;
  was: string;
  should: string;
  state: 'accepted' | 'correction' | 'new';
}

/** Everything that a panel shows. Holds no password. */
export interface PanelState {
  vault: 'absent' | 'locked' | 'unlocked';
  /** Id of the class, as entries carry it. */
  classGroup: string | null;
  className: string | null;
  school: string | null;
  /** ISO time when the list was read. */
  readAt: string | null;
  reading: ClassReading | null;
  /** The report with birthdays and contacts, which holds the whole school, was never read or long ago. */
  reportDue?: boolean;
  news: ClassNews | null;
  /** On a person card: the only person shown at first. */
  onePerson: string | null;
  /** On a person card, in what it differs from the school's list, what is decided first; else missing. */
  differences?: CardDifference[];
  /** Russian; why nothing can be shown. */
  obstacle: string | null;
  people: CredentialState[];
  /** State of the duties for each family; empty while the vault is not open. */
  families: MatrixRow<MatrixDuty>[];
  run: Run | null;
  /** A window waits for the teacher to confirm what this panel proposed. */
  confirming: boolean;
  /** Why the reading of the site waits just now; null or missing: it does not. */
  waitsFor?: string | null;
  /** The update of the class's journals; null: there was none. */
  journal: JournalState | null;
  /** Issued passwords still to be printed, and the earliest time when one is wiped (ms). */
  waiting: { count: number; firstExpiresAt: number | null; soon: boolean };
  /** What is owed in the class; null: the vault is not open, or the class is not stored. */
  tasks: Omit<ClassTaskList, 'classGroup'> | null;
  /** Of `newer` forms the vault is only shown; of `older` ones a backup is made in the workspace before anything is recorded. */
  forms: 'same' | 'older' | 'newer';
  /** The teacher has confirmed whose vault it is. */
  owned: boolean;
  /** The account that the teacher has yet to confirm as hers; it is answered in the workspace. */
  asked: AccountState['asked'];
}

/** State of a class today by its stored journal, and the students who need attention. */
export interface ClassCard {
  /** «2-я четверть»; null: the year. */
  period: string | null;
  source: DataSource;
  /** Something was not read: all figures here are partial. */
  partial: boolean;
  /** Formatted for display; empty in the first grade. `hint` explains the calculation. */
  figures: { name: string; value: string; hint: string }[];
  /** Urgent early warnings that nobody has dealt with, in the order of the journal. */
  alarms: { student: string; name: string; said: string }[];
  counts: WarningCounts;
}

/** Between the panel, an extension page in a frame, and the content script that opens it. */
export const panelRequests = {
  /** Answers with the nonce of a panel that is made ahead, and shows nothing before it is opened. */
  'panel/ahead': request({ from: ['content'], fields: {}, answer: answer<{ nonce: string }>() }),
  /** Answers with the nonce for the address of the panel, if it is opened: its own, if it was made ahead for this document. */
  'panel/toggle': request({
    from: ['content'],
    fields: {
      open: boolean(),
      /** The teacher has pressed the button; else a page has loaded on which the panel was open before. */
      pressed: optional(boolean()),
      /** That of the panel made ahead. */
      nonce: optional(string()),
    },
    answer: answer<{ nonce: string } | null>(),
  }),
  /** What a panel shows at first; null: it is not served, since our content script has not just opened it. */
  'panel/hello': request({
    from: ['panel'],
    fields: { nonce: string() },
    answer: answer<PanelState | null>(),
  }),
  /** The teacher has used the keyboard or the mouse in the panel. */
  'panel/acted': request({ from: ['panel'], fields: {} }),
  'panel/state': request({ from: ['panel'], fields: {}, answer: answer<PanelState>() }),

  /** For the class on the page, here and below. The card is null if no journal is stored. */
  'class/card': request({ from: ['panel'], fields: {}, answer: answer<ClassCard | null>() }),
  /** `report`: after the list the report «Люди: Ученики» too, which holds the whole school; only at a click of its own. */
  'class/read': request({ from: ['panel'], fields: { report: optional(boolean()) } }),
  /** The same, if the teacher has pressed the button that opened this panel: a panel that opens itself reads nothing. */
  'class/read-first': request({ from: ['panel'], fields: {} }),
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
          'today',
          'settings',
          'analysis',
          'journal',
          'student',
          'people',
          ...duties.map(({ id }) => id),
        ]),
      ),
      /** Filter of the section. */
      detail: optional(pipe(string(), regex(/^[\w-]+$/), maxLength(60))),
      person: optional(pipe(string(), maxLength(200))),
    },
  }),
} as const;
