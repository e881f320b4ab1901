import { asDay, type Day } from '../journal/days.ts';
import type { Person } from '../people.ts';
import type { Edition } from '../school.ts';

/** How the API answers. */
export interface ApiLook {
  /** A day of an address; null: none is meant. */
  day(text: string | null | undefined): Day | null;
  /** A time «8:30» of the bells. */
  bell(time: string, today: Day): string;
  /** Further keys of a teacher. */
  teacher(person: Person): Record<string, string | boolean | null>;
  /** Whether an employee's own groups are told as a student's are. */
  groupsOfStaff: boolean;
}

const padded = (time: string): string => `${time.padStart(5, '0')}:00`;

const first: ApiLook = {
  day: asDay,
  bell: padded,
  teacher: () => ({}),
  groupsOfStaff: false,
};

const second: ApiLook = {
  // «2026-9-1» is understood as well.
  day: (text) => asDay(text?.replace(/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, fullDay)),
  bell: (time, today) => `${today}T${padded(time)}`,
  teacher: (person) => ({
    Education: null,
    ScientificDegree: null,
    StartDate: null,
    PedagogicalActivityDate: null,
    ManagingEmployee: person.staffGroups.includes('management'),
    NameManagingPosition: null,
    TrainingAndSupportStaff: false,
    ServicePersonnel: false,
    MedicalWorker: false,
    NameMedicalPosition: null,
    ExternalPartTime: false,
  }),
  groupsOfStaff: true,
};

const fullDay = (_: string, year: string, month: string, day: string): string =>
  [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');

export const API_LOOKS: Record<Edition, ApiLook> = { 1: first, 2: second };
