import type { EarlyWarning } from '../../class-data/analytics/class-warnings.ts';
import type { MatrixRow } from '../../register/class-matrix.ts';
import type { ClassToday } from '../../register/duty.ts';
import type { CellState, MatrixCell } from '../../register/families.ts';
import type { KindBook } from '../../register/kind.ts';
import { acknowledgementCells } from '../acknowledgements/acknowledgement-cells.ts';
import { acknowledgementStates, isOpen } from '../acknowledgements/acknowledgement-states.ts';
import { usualAcknowledgement } from '../acknowledgements/usual-acknowledgement.ts';
import { consentSubjects, diaryConsents } from '../consents/consent-cells.ts';
import type { ConsentState } from '../consents/consent-states.ts';
import { type CredentialStage, credentialRegister } from '../credentials/credential-register.ts';
import { untoldWarnings } from '../observations/untold-warnings.ts';
import { classCoverage, type FamilyCoverage } from './family-coverage.ts';
import type { FamilyTask } from './family-task.ts';
import { familyTasks } from './family-tasks.ts';

/** Where somebody of a family stands with what is asked of everybody. */
export interface FamilyMember {
  person: string;
  access: Mark;
  consent: Mark;
  signature: Mark;
}

interface Mark {
  state: CellState;
  text: string;
}

/** A family as its row and its drawer show it. */
export interface FamilyRow {
  student: string;
  access: MatrixCell;
  consent: MatrixCell;
  /** For the last period that is over. */
  signature: MatrixCell;
  coverage: FamilyCoverage;
  /** Urgent warnings about the student. */
  warnings: readonly EarlyWarning[];
  /** The student first. */
  members: FamilyMember[];
  /** The most urgent first. */
  tasks: FamilyTask[];
}

/** The families of a class, in its order. `rows` is its matrix, `urgent` the urgent warnings by student. */
export function familyRows(
  of: ClassToday,
  rows: readonly MatrixRow<'credentials' | 'consents'>[],
  { kinds, urgent }: { kinds: KindBook; urgent: ReadonlyMap<string, readonly EarlyWarning[]> },
): FamilyRow[] {
  const consents = diaryConsents(of);
  const stages = credentialRegister(of.entries);
  const stageOf = (key: string): CredentialStage => stages.get(key)?.stage ?? 'none';
  const asked = usualAcknowledgement(of.periods, of.today);
  const signatures = acknowledgementCells(of, asked);
  const signed = acknowledgementStates(of.entries, of.families, asked);
  const untold = untoldWarnings(of, urgent);
  const coverages = classCoverage({ ...of, kinds, consents });
  return of.families.map((family, place): FamilyRow => {
    const { student, representatives, entitled } = family;
    const { cells, notes } = rows[place]!;
    const coverage = coverages[place]!;
    const subjects = new Set(consentSubjects([family]).map(({ key }) => key));
    const own = consents.filter(({ person }) => subjects.has(person));
    const warnings = urgent.get(student.key) ?? [];
    return {
      student: student.key,
      access: cells.credentials,
      consent: cells.consents,
      signature: signatures[place]!,
      coverage,
      warnings,
      members: [student, ...representatives].map((person) => ({
        person: person.key,
        access: entitled.includes(person) ? accessMark(stageOf(person.key)) : NOT_NEEDED,
        consent: consentMark(own.find((state) => state.person === person.key)),
        signature: signed[place]?.signed.some((signature) => signature.person === person.key)
          ? { state: 'done', text: 'подписано' }
          : signed[place] && isOpen(signed[place]) && family.asked.includes(person)
            ? { state: 'missing', text: 'нет подписи' }
            : NOT_NEEDED,
      })),
      tasks: familyTasks({
        family,
        notes,
        coverage,
        consents: own,
        stages: entitled.map((person) => ({ person, stage: stageOf(person.key) })),
        warnings: untold.get(student.key) ?? [],
        today: of.today,
      }),
    };
  });
}

const NOT_NEEDED: Mark = { state: 'none-needed', text: 'не требуется' };

const ACCESS: Readonly<Record<CredentialStage, Mark>> = {
  none: { state: 'missing', text: 'не выданы' },
  prepared: { state: 'partly', text: 'памятка не напечатана' },
  printed: { state: 'partly', text: 'памятка напечатана, вручение не отмечено' },
  'handed-out': { state: 'done', text: 'выданы' },
  'signed-in': { state: 'done', text: 'уже входил(а)' },
  returned: { state: 'overdue', text: 'памятка возвращена' },
  destroyed: { state: 'overdue', text: 'памятка уничтожена' },
  expired: { state: 'overdue', text: 'пароль истёк, не напечатан' },
};

const accessMark = (stage: CredentialStage): Mark => ACCESS[stage];

function consentMark(of: ConsentState | undefined): Mark {
  if (!of || of.status === 'not-needed') return NOT_NEEDED;
  if (of.withdrawal && !of.withdrawal.settled)
    return of.withdrawal.overdue
      ? { state: 'overdue', text: 'отзыв: срок прошёл' }
      : { state: 'partly', text: 'отзыв: ждёт решения' };
  switch (of.status) {
    case 'none':
      return { state: 'missing', text: 'нет' };
    case 'expired':
      return { state: 'overdue', text: 'истекло' };
    case 'disagreed':
      return { state: 'overdue', text: 'разногласие родителей' };
    case 'check':
      return { state: 'partly', text: 'проверить подпись' };
    default:
      return of.inSystem === null
        ? { state: 'partly', text: 'бумага есть, в системе нет' }
        : { state: 'done', text: of.status === 'given' ? 'есть' : 'отказ' };
  }
}
