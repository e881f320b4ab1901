import type { DutySection } from '../register/duty-section.ts';
import { acknowledgementsSection } from './acknowledgements/section.tsx';
import { consentsSection } from './consents/section.tsx';
import { credentialsSection } from './credentials/section.tsx';
import { extractsSection } from './extracts/section.tsx';
import { familiesSection } from './families/section.tsx';
import { groupsSection } from './groups/section.tsx';
import { incidentsSection } from './incidents/section.tsx';
import { informingSection } from './informing/section.tsx';
import { lettersSection } from './letters/section.tsx';
import { listsSection } from './lists/section.tsx';
import { meetingsSection } from './meetings/section.tsx';
import { noticesSection } from './notices/section.tsx';
import { observationsSection } from './observations/section.tsx';
import { protectionSection } from './protection/section.tsx';
import { reportsSection } from './reports/section.tsx';

/** The view halves of the duties, in the order of the list of sections and of the blank forms. One line a duty. */
export const dutySections: readonly DutySection[] = [
  familiesSection,
  listsSection,
  groupsSection,
  reportsSection,
  observationsSection,
  meetingsSection,
  extractsSection,
  noticesSection,
  lettersSection,
  credentialsSection,
  consentsSection,
  informingSection,
  acknowledgementsSection,
  protectionSection,
  incidentsSection,
];
