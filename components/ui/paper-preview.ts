import type { Signal } from '@preact/signals';
import { type DocumentFonts, type Faces, readFaces } from '../../utils/base/documents/fonts.ts';
import { messageFor } from '../../utils/base/text/user-error.ts';
import { loadFonts } from './fonts.ts';

export interface ShownPdf {
  address: string;
  /** 0: not known, the document is not ours. */
  pages: number;
  warnings: string[];
}

interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  warnings: string[];
}

/** Puts a document on the screen; the one shown before gives its memory back. */
export function showPdf(shown: Signal<ShownPdf | null>, made: MadePdf | null): void {
  const before = shown.peek();
  if (made) {
    const file = new Blob([made.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
    shown.value = { address: URL.createObjectURL(file), pages: made.pages, warnings: made.warnings };
  } else {
    shown.value = null;
  }
  if (before) URL.revokeObjectURL(before.address);
}

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

export interface PaperPreview extends PaperMaker<MadePdf> {
  shown: Signal<ShownPdf | null>;
}

/** Draws papers into `shown`; `tell` gets the Russian message of a failure, and the error. */
export function createPaperPreview(
  shown: Signal<ShownPdf | null>,
  tell: (message: string, error: unknown) => void,
): PaperPreview {
  return { shown, ...createPaperMaker<MadePdf>((made) => showPdf(shown, made), tell) };
}
