import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A text as it may stand in a file: UTF-8, UTF-16 of both byte orders, JSON with escapes, an address, base64, hex. */
function forms(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const escaped = text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // The middle of base64: what does not depend on the neighbours, at each of the three places it may begin at.
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -2));
  });
  const all = [
    utf8,
    little,
    Buffer.from(little).swap16(),
    Buffer.from(escaped),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(utf8.toString('hex')),
    ...base64,
  ];
  return all.filter((form) => form.length >= 6);
}

export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Which of the texts stand in which files: «text in file». */
export async function searchFiles(files: string[], texts: string[], root: string): Promise<string[]> {
  const found: string[] = [];
  const wanted = texts.map((text) => ({ text, forms: forms(text) }));
  for (const file of files) {
    const bytes = await readFile(file);
    for (const { text, forms } of wanted) {
      if (forms.some((form) => bytes.includes(form))) found.push(`${text} in ${relative(root, file)}`);
    }
  }
  return found;
}
