import { beforeAll, expect, it } from 'vitest';
import { acknowledgementPapers } from '../../../components/duties/acknowledgements/acknowledgement-papers.ts';
import { protectionPapers } from '../../../components/duties/protection/protection-papers.ts';
import type { PaperContext } from '../../../components/register/paper-choice.ts';
import { type Faces, readFaces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import {
  type SchoolText,
  usualWording,
  type Wording,
  wordingOf,
} from '../../../utils/class-data/school/school-text.ts';
import { sheetTopics } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../utils/duties/consents/consent-texts.ts';
import { planHandOutSheet } from '../../../utils/duties/credentials/hand-out-sheet.ts';
import { planSlipReceipts } from '../../../utils/duties/credentials/slip-receipts.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { planMeetingSheet } from '../../../utils/duties/meetings/meeting-sheet.ts';
import type { AnyDuty } from '../../../utils/register/duty.ts';
import { fault } from '../../setup/fault.ts';
import { DETAILS } from '../base/documents/form-samples.ts';
import { testFonts } from '../base/documents/ink.ts';
import { recordPaper } from '../base/documents/recorder.ts';
import { readText, sourceFiles } from '../repository/repository.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

const TEXTS: readonly SchoolText[] = (duties as readonly AnyDuty[]).flatMap(({ texts = [] }) => texts);
const className = '7 «А»';
const row = {
  student: 'Пробный Пётр',
  recipient: 'Пробная Елена',
  capacity: 'законный представитель' as const,
  handedOut: 'памятка',
};

function drawn(wording: Wording): string {
  const [purpose] = DEFAULT_CONSENT_TEXTS.purposes;
  if (!purpose) throw new Error('No purpose.');
  const context: PaperContext = {
    list: {
      className,
      students: [],
      representatives: [],
      receives: () => true,
      signsFor: () => true,
      isAdult: () => false,
      authorityOf: () => '',
      studentSigns: () => false,
    },
    details: DETAILS,
    texts: DEFAULT_CONSENT_TEXTS,
    purpose,
    faces,
    period: '1 четверть',
    topics: sheetTopics('график', wording),
    corrections: {},
    wording,
  };
  const head = { school: 'Школа', className, teacher: '', date: '' };
  const meeting = { className, date: '', topics: sheetTopics('график', wording) };
  const due = {
    name: 'Пробная Елена',
    student: 'Пробный Пётр',
    capacity: 'законный представитель' as const,
    handOut: 'памятка',
    acknowledge: true,
    chooseForm: true,
  };
  const papers: Paper[] = [
    ...[...protectionPapers, ...acknowledgementPapers].map(({ plan }) => plan(context, null)),
    planHandOutSheet([row], head, faces, wording),
    planSlipReceipts([row], head, faces, wording),
    planMeetingSheet([due], meeting, DETAILS, faces, wording),
  ];
  return papers
    .flatMap((paper) => recordPaper(paper, faces).flatMap(({ texts }) => texts.map(({ text }) => text)))
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

it('every text that is marked as the school’s stands among those that are edited', () => {
  const marked = sourceFiles
    .filter((path) => path.startsWith('utils/duties/'))
    .flatMap((path) =>
      [...readText(path).matchAll(/: SchoolText = \{\s*id: '([^']+)'/g)].map(([, id]) => id),
    );
  expect(marked.sort()).toEqual(TEXTS.map(({ id }) => id).sort());
  expect(marked.length).toBeGreaterThanOrEqual(11);
});

fault(
  'the school rewords a text, and a paper prints ours',
  'every text of the list is printed as the school has it',
  () => {
    const text = drawn(({ id }) => `Слова-${TEXTS.findIndex((each) => each.id === id)}-школы.`);
    for (const [at, { id }] of TEXTS.entries()) expect(text, id).toContain(`Слова-${at}-школы.`);
  },
);

it('ours stands on the papers until then, and fields are filled in from the details of the school', () => {
  const id = 'protection/child-rules';
  const ours = TEXTS.find((each) => each.id === id);
  expect(drawn(usualWording)).toContain(ours?.usual.split('\n')[0]?.slice(0, 25));
  const worded = wordingOf(
    { [id]: { text: 'Береги пароль, {класс} {школа}.', reviewedOn: null } },
    DETAILS,
    className,
  );
  expect(drawn(worded)).toContain('Береги пароль, 7 «А» МБОУ «Школа № 100».');
});
