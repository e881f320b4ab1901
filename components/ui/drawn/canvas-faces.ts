import { CANVAS_FAMILIES } from '../../../utils/base/documents/canvas-drawing.ts';
import type { DocumentFonts, FaceName } from '../../../utils/base/documents/fonts.ts';

const known = new WeakSet<Uint8Array>();

/** Makes the faces of papers known to this page, for its canvases. Rejects if the browser takes one for no font. */
export async function knowFaces(fonts: DocumentFonts): Promise<void> {
  await Promise.all(
    Object.entries(fonts).map(async ([name, bytes]: [string, Uint8Array]) => {
      if (known.has(bytes)) return;
      const family = CANVAS_FAMILIES[name as FaceName];
      document.fonts.add(await new FontFace(family, bytes as Uint8Array<ArrayBuffer>).load());
      known.add(bytes);
    }),
  );
}
