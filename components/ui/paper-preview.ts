import type { Signal } from '@preact/signals';
import { type DocumentFonts, type Faces, readFaces } from '../../utils/base/documents/fonts.ts';
import type { PrintedPapers } from '../../utils/base/documents/paper.ts';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { loadFonts } from './fonts.ts';

/** Makes papers of the fonts, one after the other: what is shown is what was asked for last. */
export interface PaperMaker<T> {
  /**
   * Loads the fonts and shows what `make` draws with them; null leaves the screen unchanged. Returns whether a paper
   * was shown. The latest call wins. Never rejects: a failure is told.
   */
  show(make: (faces: Faces, fonts: DocumentFonts) => T | null): Promise<boolean>;
  /** Takes the paper off the screen, and drops one that is being made. */
  clear(): void;
}

/**
 * `put` shows what was made, or nothing; `tell` gets the Russian message of a failure, and the error; `prepare` is
 * awaited before anything is made.
 */
export function createPaperMaker<T>(
  put: (made: T | null) => void,
  tell: (message: string, error: unknown) => void,
  prepare: (fonts: DocumentFonts) => Promise<void> = async () => {},
): PaperMaker<T> {
  let turn = 0;
  return {
    async show(make) {
      const mine = ++turn;
      try {
        const fonts = await loadFonts();
        await prepare(fonts);
        const made = mine === turn ? make(readFaces(fonts), fonts) : null;
        if (made) put(made);
        return made !== null;
      } catch (error) {
        if (mine === turn) tell(messageFor(error), error);
        return false;
      }
    },
    clear() {
      turn++;
      put(null);
    },
  };
}

export interface PaperPreview extends PaperMaker<PrintedPapers> {
  shown: Signal<PrintedPapers | null>;
}

/** Lays papers out into `shown`; `tell` and `prepare` as above. */
export function createPaperPreview(
  shown: Signal<PrintedPapers | null>,
  ...how: [tell: (message: string, error: unknown) => void, prepare?: (fonts: DocumentFonts) => Promise<void>]
): PaperPreview {
  const put = (made: PrintedPapers | null) => {
    shown.value = made;
  };
  return { shown, ...createPaperMaker(put, ...how) };
}
