import { entitledPeople } from '../../register/families.ts';
import { perClass } from '../../register/per-class.ts';
import { diaryConsents } from '../consents/consent-cells.ts';
import {
  type FamilyInforming,
  familyInforming,
  type InformingState,
  informingStates,
} from './informing-states.ts';

/** How each of those who may be told wants to be informed. */
export const entitledInforming = perClass((of): readonly InformingState[] =>
  informingStates(
    of.entries,
    entitledPeople(of.families).map(({ key }) => key),
    of.today,
  ),
);

/** The same by family, in the order of the class. */
export const familiesInformed = perClass((of): readonly FamilyInforming[] =>
  of.families.map((family) => familyInforming(family, entitledInforming(of), diaryConsents(of))),
);
