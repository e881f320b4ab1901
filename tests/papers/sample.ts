import type { DocumentFonts, Faces } from '../../utils/base/documents/fonts.ts';
import type { Paper } from '../../utils/base/documents/paper.ts';
import { type Wording, wordingOf } from '../../utils/class-data/school/school-text.ts';
import type { SchoolWordings } from '../../utils/duties/school-wordings.ts';
import { printFile } from '../setup/print-file.ts';
import { CASTS, type Cast } from './casts.ts';

/**
 * Where ink may be on a sheet. `filed`: portrait with 30 mm on the left; `filed-landscape`: filed by its upper edge;
 * `bound`: 20 mm on the left; `home`: not filed; `cut`: to be cut apart, close to the edges.
 */
export type SheetKind = 'filed' | 'filed-landscape' | 'bound' | 'home' | 'cut';

/** What is made of a sample: papers that the caller prints, or a finished file. */
type Made = Paper | readonly Paper[] | Uint8Array;

/** What all samples are drawn with. */
export interface SamplesContext {
  fonts: DocumentFonts;
  faces: Faces;
  /** Of the files. */
  createdAt: Date;
  /** How the school words its texts. */
  wordings: SchoolWordings;
}

export interface SampleContext extends SamplesContext {
  /** The wordings with the fields of the cast. */
  wording: Wording;
}

/** A paper of the product, made for one cast: `npm run papers` draws it, the unit tests look at it. */
export interface Sample {
  /** Part of the file name: 'consent-child'. */
  id: string;
  /** «Согласие на обработку данных ребёнка» */
  title: string;
  cast: Cast;
  sheet: SheetKind;
  make(context: SamplesContext): Made;
}

/** A paper in all variants: one line of a duty's list. */
export function paper(
  id: string,
  title: string,
  sheet: SheetKind,
  make: (cast: Cast, context: SampleContext) => Made,
  casts: readonly Cast[] = CASTS,
): Sample[] {
  return casts.map((cast) => ({
    id,
    title,
    cast,
    sheet,
    make(context) {
      const wording = wordingOf(context.wordings.texts, cast.details, cast.className);
      return make(cast, { ...context, wording });
    },
  }));
}

/** The sample as papers; null if it comes as a finished file. */
export function papersOf(sample: Sample, context: SamplesContext): readonly Paper[] | null {
  const made = sample.make(context);
  if (made instanceof Uint8Array) return null;
  return 'draw' in made ? [made] : made;
}

/** The sample as a PDF file. */
export function fileOf(sample: Sample, context: SamplesContext): Uint8Array {
  const made = sample.make(context);
  if (made instanceof Uint8Array) return made;
  const papers = 'draw' in made ? [made] : made;
  const title = papers[0]?.title ?? sample.title;
  return printFile(papers, context.faces, { title, createdAt: context.createdAt }).bytes;
}
