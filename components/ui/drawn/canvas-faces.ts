import { CANVAS_FAMILIES } from '../../../utils/base/documents/canvas-drawing.ts';
import type { DocumentFonts, FaceName } from '../../../utils/base/documents/fonts.ts';

const known = new WeakMap<Uint8Array, Promise<void>>();

/** Makes the faces of papers known to this page, for its canvases. Rejects if the browser takes one for no font. */
export async function knowFaces(fonts: DocumentFonts): Promise<void> {
  await Promise.all(
    Object.entries(fonts).map(([name, bytes]: [string, Uint8Array]) => {
      const family = CANVAS_FAMILIES[name as FaceName];
      const loading = known.get(bytes) ?? addFace(family, bytes as Uint8Array<ArrayBuffer>);
      known.set(bytes, loading);
      return loading;
    }),
  );
}

async function addFace(family: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  document.fonts.add(await new FontFace(family, bytes).load());
}
