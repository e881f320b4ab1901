import { type DocumentFonts, type Faces, readFaces } from '../../base/documents/fonts.ts';
import { type Paper, type PrintedPapers, printPapers } from '../../base/documents/paper.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { type ConsentInput, planConsent } from '../consents/consent-form.ts';
import type { ConsentTexts } from '../consents/consent-texts.ts';
import type { MeetingInput, MeetingRow } from './meeting-input.ts';
import { planMeetingSheet } from './meeting-sheet.ts';

/** What the pack holds, before it is laid out. */
export interface MeetingPlan {
  rows: MeetingRow[];
  /** By family and person, in class list order. */
  consents: ConsentInput[];
}

/** Everything due, in class list order; people who owe nothing get no row. */
export function planMeeting({ families }: Pick<MeetingInput, 'families'>): MeetingPlan {
  const all = families.flatMap(({ student, people }) => people.map((person) => ({ student, ...person })));
  return {
    rows: all
      .filter(({ handOut, acknowledge, chooseForm }) => handOut !== null || acknowledge || chooseForm)
      .map(({ consents: _, ...row }) => row),
    consents: all.flatMap(({ consents }) => consents),
  };
}

/** The pack as one file. */
export interface MeetingPack extends PrintedPapers {
  plan: MeetingPlan;
}

/**
 * «Пакет к собранию»: the sheet with signature columns for everything due, the list of study groups where asked for, then each missing consent on a new
 * sheet, also in duplex printing, those to dissemination where asked for, then the extracts of the families that get paper. The slips are not in this
 * file: only the print page shows temporary passwords, so the teacher prints the slips there and adds them.
 * Throws if nothing is due.
 */
export function makeMeetingPack(
  input: MeetingInput,
  details: SchoolDetails,
  texts: ConsentTexts,
  fonts: DocumentFonts,
  { createdAt, bothSides, wording }: { createdAt: Date; bothSides: boolean; wording: Wording },
): MeetingPack {
  const faces = readFaces(fonts);
  const plan = planMeeting(input);
  const title = ['Пакет к собранию', input.className].filter(Boolean).join(', ');
  const papers = papersOf(plan, input, details, texts, faces, wording);
  return Object.assign(printPapers(papers, faces, { title, createdAt, bothSides }), { plan });
}

function papersOf(
  plan: MeetingPlan,
  input: MeetingInput,
  details: SchoolDetails,
  texts: ConsentTexts,
  faces: Faces,
  wording: Wording,
): Paper[] {
  return [
    ...(plan.rows.length > 0 ? [planMeetingSheet(plan.rows, input, details, faces, wording)] : []),
    ...(input.groupLists ?? []),
    ...plan.consents.map((consent) => planConsent(consent, details, texts, faces, wording)),
    ...(input.disseminations ?? []),
    ...(input.extracts ?? []),
  ];
}
