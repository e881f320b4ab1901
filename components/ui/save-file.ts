import { fileName } from '../../utils/base/text/file-name.ts';

/** Saves a file of this title, as a download. */
export function saveFile(content: BlobPart, title: string, extension: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), {
    href: address,
    download: fileName(title, extension),
  }).click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
