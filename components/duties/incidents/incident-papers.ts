import type { Faces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import { usualWording, type Wording, wordingOf } from '../../../utils/class-data/school/school-text.ts';
import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';
import type { Receiver } from '../../../utils/duties/incidents/incident-entries.ts';
import { incidentEvents, planIncidentFile } from '../../../utils/duties/incidents/incident-file.ts';
import { planIncidentNotice } from '../../../utils/duties/incidents/incident-notice.ts';
import { accountsOnPaper, type IncidentOnPaper } from '../../../utils/duties/incidents/incident-on-paper.ts';
import { incidentTerms } from '../../../utils/duties/incidents/incident-terms.ts';
import { invalidInterval, invalidOf } from '../../../utils/duties/incidents/invalid-operations.ts';
import { planInvalidOperations } from '../../../utils/duties/incidents/invalid-operations-paper.ts';
import { planBreachReport } from '../../../utils/duties/protection/breach-report.ts';
import { nameCorrections, schoolDetails, schoolTexts } from '../../state/class-book.ts';
import { entryWords } from '../../state/class-states.ts';
import type { CaseDesk } from './desk.ts';

/** The case as papers say it. */
export function onPaper(one: IncidentCase, desk: CaseDesk): IncidentOnPaper {
  const account = (key: string) => one.accounts.find((each) => each.key === key);
  return {
    learned: one.learned,
    from: one.recorded.from,
    what: one.recorded.what,
    className: desk.className,
    drill: desk.drill,
    accounts: accountsOnPaper(
      one,
      {
        nameOf: desk.nameOf,
        aboutOf: (key) => aboutOf(key, desk),
        intervalOf: (key) => invalidInterval(one, account(key) ?? { steps: NO_STEPS }),
      },
      (key) => {
        const found = account(key);
        return found ? invalidOf(one, found) : [];
      },
    ),
  };
}

const NO_STEPS = { password: null, sessions: null, access: null };

function aboutOf(key: string, desk: CaseDesk): string {
  if (key === desk.classGroup) return `классный руководитель ${desk.className}`;
  const person = desk.personOf(key);
  if (person?.role === 'student')
    return `${person.sex === 'female' ? 'ученица' : 'ученик'} ${desk.className}`;
  const children = person?.children.map(desk.nameOf).join(', ');
  return children ? `законный представитель (${children}, ${desk.className})` : '';
}

/** The wording of the school for a desk; in a drill with the invented class. */
export const wordingFor = (desk: CaseDesk): Wording =>
  schoolDetails.value ? wordingOf(schoolTexts.value, schoolDetails.value, desk.className) : usualWording;

export function noticePaper(
  to: Receiver,
  one: IncidentCase,
  desk: CaseDesk,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  return planIncidentNotice(to, onPaper(one, desk), details, faces, wordingFor(desk), nameCorrections.value);
}

export const appendixPaper = (
  one: IncidentCase,
  desk: CaseDesk,
  details: SchoolDetails,
  faces: Faces,
): Paper => planInvalidOperations(onPaper(one, desk), details, faces, wordingFor(desk));

/** A parent’s or pupil’s own report, with the receipt that they keep; nothing of it is filled in but the class. */
export const reportPaper = (desk: CaseDesk, details: SchoolDetails, faces: Faces): Paper =>
  planBreachReport(
    { applicant: { name: '', sex: null, address: '', contacts: '' }, className: desk.className, date: '' },
    details,
    faces,
    wordingFor(desk),
    nameCorrections.value,
  );

/** «Дело целиком»: what happened and was recorded, both notices, the list of operations. */
export function wholeFile(
  one: IncidentCase,
  desk: CaseDesk,
  details: SchoolDetails,
  faces: Faces,
  minute: string,
): Paper[] {
  const words = { ...entryWords(), name: desk.nameOf };
  const said = {
    terms: incidentTerms(one, desk.week, minute),
    events: incidentEvents(one, words),
    result: one.closed?.result ?? '',
  };
  return [
    planIncidentFile(onPaper(one, desk), said, details, faces),
    noticePaper('head', one, desk, details, faces),
    noticePaper('support', one, desk, details, faces),
    appendixPaper(one, desk, details, faces),
  ];
}
