import type { Faces } from '../../utils/base/documents/fonts.ts';
import type { Paper } from '../../utils/base/documents/paper.ts';
import type { NameCorrections } from '../../utils/base/names/name-corrections.ts';
import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import type { SchoolDetails } from '../../utils/class-data/school/school-details.ts';
import type { PaperKind } from '../../utils/class-data/school/school-gaps.ts';
import type { Wording } from '../../utils/class-data/school/school-text.ts';
import type { ConsentPurpose, ConsentTexts } from '../../utils/duties/consents/consent-texts.ts';
import type { PaperClass } from '../../utils/register/paper-class.ts';

/** Everything a paper is made of. */
export interface PaperContext {
  list: PaperClass;
  details: SchoolDetails;
  texts: ConsentTexts;
  purpose: ConsentPurpose;
  faces: Faces;
  /** «2-я четверть 2026/2027 учебного года» */
  period: string;
  topics: readonly string[];
  corrections: NameCorrections;
  /** The school’s wording of the texts that it may word. */
  wording: Wording;
}

export interface PaperChoice {
  id: string;
  title: string;
  about: string;
  /** What of the school's details it needs. */
  needs: PaperKind;
  /** One paper of everybody, one of each of the chosen people, or a blank one when nobody is chosen. */
  of: 'class' | 'students' | 'representatives' | 'everybody';
  plan(context: PaperContext, person: RosterPerson | null): Paper;
}
