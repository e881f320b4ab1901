import { batch, computed, effect } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import { type Paper, printPapers, warningsOf } from '../../../utils/base/documents/paper.ts';
import { shortDate } from '../../../utils/base/text/times.ts';
import { usualWording, wordingOf } from '../../../utils/class-data/school/school-text.ts';
import { planHandOutSheet } from '../../../utils/duties/credentials/hand-out-sheet.ts';
import type { Slip, SlipVariant } from '../../../utils/duties/credentials/slip.ts';
import { planSlipReceipts } from '../../../utils/duties/credentials/slip-receipts.ts';
import {
  SLIP_PAPERS,
  type SlipPaper,
  type SlipSettings,
} from '../../../utils/duties/credentials/slip-settings.ts';
import { tryOutSlips } from '../../../utils/duties/credentials/slip-try-out.ts';
import { planSlips } from '../../../utils/duties/credentials/slips-paper.ts';
import type { PrintableSlip } from '../../../utils/duties/credentials/slips-to-print.ts';
import { afterFirstScreen } from '../../state/first-screen.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { noteUnexpected } from '../../state/unexpected.ts';
import { vault } from '../../state/vault-session.ts';
import { knowFaces } from '../../ui/drawn/canvas-faces.ts';
import type { DrawnPapers } from '../../ui/drawn/drawn-pages.tsx';
import { loadFonts } from '../../ui/fonts.ts';
import { createPaperMaker } from '../../ui/paper-preview.ts';
import { addressOfPdf } from '../../ui/pdf-address.ts';
import { fileOf, prepareFile } from '../../ui/pdf-file.ts';
import { saveFile } from '../../ui/save-file.ts';
import { changeSettings, confirmed, job, note, settings, tryOut, worded } from './print-model.ts';

interface ShownPapers extends DrawnPapers {
  pages: number;
  warnings: string[];
  /** The slips among them. */
  slips: readonly PrintableSlip[];
}

/** The papers of the one print job, as they are drawn on the page. */
export const shown = sealed<ShownPapers | null>(null);
/** The same as a PDF for the printer: made when it is asked for, gone when the papers change. */
export const pdf = sealed<{ address: string } | null>(null, {
  release: (made) => made && URL.revokeObjectURL(made.address),
});
/** Slips that were printed or saved. */
const printed = sealed<ReadonlySet<string>>(new Set());

const keyOf = ({ person, variant, attempt }: PrintableSlip): string => [person, variant, attempt].join(' ');

/** Each slip of the job has been printed or saved. */
export const isPrinted = computed(() => {
  const slips = job.value?.slips ?? [];
  return slips.length > 0 && slips.every((slip) => printed.value.has(keyOf(slip)));
});

/** A file would hold passwords, and stay. */
export const maySave = computed(
  () => shown.value !== null && !shown.value.slips.some(({ slip }) => slip.temporaryPassword !== null),
);

/** What of the choice can be printed at present. */
export const chosenPapers = computed<readonly SlipPaper[]>(() =>
  tryOut.value ? ['slips'] : settings.value.papers.filter((kind) => kind !== 'slips' || !confirmed.value),
);

export function choosePaper(kind: SlipPaper, isChosen: boolean): void {
  const { papers } = settings.peek();
  changeSettings({
    papers: SLIP_PAPERS.filter((each) => (each === kind ? isChosen : papers.includes(each))),
  });
}

/** Reads the faces before anything is to be drawn with them. */
export function prepareFaces(): void {
  // Whoever draws reads them again, and tells what went wrong.
  loadFonts()
    .then(knowFaces)
    .catch(() => undefined);
}

/** Plans the chosen papers again whenever something that they depend on changes. */
export function keepDrawing(): void {
  const maker = createPaperMaker<ShownPapers>(
    (made) =>
      batch(() => {
        dropPdf();
        shown.value = made;
        if (made) afterFirstScreen(prepareFile);
      }),
    (message, error) => {
      noteUnexpected(error, 'print/paper');
      note.value = message;
      maker.clear();
    },
    knowFaces,
  );
  effect(() => {
    const kinds = chosenPapers.value;
    const slips = tryOut.value ? [] : (job.value?.slips ?? []);
    const drawn = tryOut.value ? invented() : slips.map(({ slip }) => slip);
    const options = settings.value;
    const isOpen = vault.value === 'unlocked';
    if (!(isOpen || tryOut.value) || drawn.length === 0 || kinds.length === 0) {
      maker.clear();
      return;
    }
    void maker.show((faces) => {
      const papers = kinds.map((kind) => plan(kind, drawn, options, faces));
      return {
        papers,
        faces,
        pages: papers.reduce((sum, paper) => sum + paper.pages, 0),
        warnings: warningsOf(papers, faces),
        slips: kinds.includes('slips') ? slips : [],
      };
    });
  });
}

function invented(): Slip[] {
  const variants: SlipVariant[] = ['password', 'login', 'gosuslugi'];
  return variants.flatMap((variant) => tryOutSlips(variant));
}

function plan(kind: SlipPaper, slips: readonly Slip[], options: SlipSettings, faces: Faces): Paper {
  if (kind === 'slips') return planSlips(slips, options, faces);
  const head = {
    school: slips[0]?.school ?? '',
    className: slips[0]?.className ?? '',
    teacher: options.teacher,
    date: shortDate(now()),
  };
  const school = worded.peek();
  const wording = school ? wordingOf(school.texts, school.details, head.className) : usualWording;
  const planSheet = kind === 'receipts' ? planSlipReceipts : planHandOutSheet;
  return planSheet(job.peek()?.handOut ?? [], head, faces, wording);
}

function dropPdf(): void {
  const before = pdf.peek();
  pdf.value = null;
  if (before) URL.revokeObjectURL(before.address);
}

/** Makes the file of what is shown and gives it to `to`, unless something else is shown by then; a failure is told. */
async function give(to: (bytes: Uint8Array<ArrayBuffer>, of: ShownPapers) => void): Promise<void> {
  const made = shown.peek();
  if (!made) return;
  try {
    const title = made.papers[0]?.title ?? '';
    const bytes = await fileOf(
      printPapers(made.papers, made.faces, { title, createdAt: now(), oneSided: true }),
    );
    if (shown.peek() === made) batch(() => to(bytes, made));
  } catch (error) {
    showFailure(error, 'print/file', note);
  }
}

function noteAsPrinted({ slips }: ShownPapers): void {
  printed.value = new Set([...printed.peek(), ...slips.map(keyOf)]);
}

/** Makes the PDF, which the page then prints. */
export const printShown = (): Promise<void> =>
  give((bytes, made) => {
    dropPdf();
    pdf.value = { address: addressOfPdf(bytes) };
    noteAsPrinted(made);
  });

/** Saves the PDF; one with passwords is not saved. */
export async function saveShown(): Promise<void> {
  if (!maySave.peek()) return;
  await give((bytes, made) => {
    saveFile(bytes, made.papers[0]?.title ?? '', 'pdf', 'application/pdf');
    noteAsPrinted(made);
  });
}
