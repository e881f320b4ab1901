import { withCells } from '../register/duty.ts';
import { acknowledgements } from './acknowledgements/duty.ts';
import { consents } from './consents/duty.ts';
import { credentials } from './credentials/duty.ts';
import { extracts } from './extracts/duty.ts';
import { families } from './families/duty.ts';
import { groups } from './groups/duty.ts';
import { incidents } from './incidents/duty.ts';
import { informing } from './informing/duty.ts';
import { letters } from './letters/duty.ts';
import { lists } from './lists/duty.ts';
import { meetings } from './meetings/duty.ts';
import { notices } from './notices/duty.ts';
import { observations } from './observations/duty.ts';
import { protection } from './protection/duty.ts';
import { reports } from './reports/duty.ts';

/** The duties, in the order of their columns and of their tasks. One line a duty; its view half is in components/duties. */
export const duties = [
  credentials,
  consents,
  informing,
  acknowledgements,
  extracts,
  notices,
  letters,
  reports,
  observations,
  families,
  protection,
  meetings,
  groups,
  incidents,
  lists,
] as const;

/** Those with a column in the matrix. */
export const matrixDuties = withCells(duties);
export type MatrixDuty = (typeof matrixDuties)[number]['id'];

export type DutyId = (typeof duties)[number]['id'];
