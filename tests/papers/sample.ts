import type { DocumentFonts, Faces } from '../../utils/base/documents/fonts.ts';
import { type Paper, printPapers } from '../../utils/base/documents/paper.ts';
import { CASTS, type Cast } from './casts.ts';

/**
 * Where ink may be on a sheet. `filed`: portrait with 30 mm on the left; `filed-landscape`: filed by its upper edge;
 * `bound`: 20 mm on the left; `home`: not filed; `cut`: to be cut apart, close to the edges.
 */
export type SheetKind = 'filed' | 'filed-landscape' | 'bound' | 'home' | 'cut';

/** What is made of a sample: papers that the caller prints, or a finished file. */
type Made = Paper | readonly Paper[] | Uint8Array;

export interface SampleContext {
  fonts: DocumentFonts;
  faces: Faces;
  /** Of the files. */
  createdAt: Date;
}

/** A paper of the product, made for one cast: `npm run papers` draws it, the unit tests look at it. */
export interface Sample {
  /** Part of the file name: 'consent-child'. */
  id: string;
  /** «Согласие на обработку данных ребёнка» */
  title: string;
  cast: Cast;
  sheet: SheetKind;
  make(context: SampleContext): Made;
}

/** A paper in all variants: one line of a duty's list. */
export function paper(
  id: string,
  title: string,
  sheet: SheetKind,
  make: (cast: Cast, context: SampleContext) => Made,
  casts: readonly Cast[] = CASTS,
): Sample[] {
  return casts.map((cast) => ({ id, title, cast, sheet, make: (context) => make(cast, context) }));
}

/** The sample as papers; null if it comes as a finished file. */
export function papersOf(sample: Sample, context: SampleContext): readonly Paper[] | null {
  const made = sample.make(context);
  if (made instanceof Uint8Array) return null;
  return 'draw' in made ? [made] : made;
}

/** The sample as a PDF file. */
export function fileOf(sample: Sample, context: SampleContext): Uint8Array {
  const made = sample.make(context);
  if (made instanceof Uint8Array) return made;
  const papers = 'draw' in made ? [made] : made;
  const title = papers[0]?.title ?? sample.title;
  return printPapers(papers, context.faces, { title, createdAt: context.createdAt }).bytes;
}
