/** Characters that Windows does not allow in a name, control characters and line ends. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Invisible ones, those that turn the direction of reading among them: «fdp.exe» would read «exe.pdf». */
const INVISIBLE = /\p{Cf}/gu;
/** Names of devices in Windows, whatever follows after a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;
/** A Cyrillic letter takes two of the 255 bytes that file systems allow. */
const LONGEST = 115;

/**
 * A name under which a file can be saved everywhere: «Выписка, Иванова Анна.pdf». The extension is ours; what comes
 * before it may hold anything, such as a name that a page or a file gave.
 */
export function fileName(title: string, extension: string): string {
  const base = title
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '');
  const short = [...base]
    .slice(0, LONGEST)
    .join('')
    .replace(/[\s.]+$/u, '');
  return `${RESERVED.test(short) ? '_' : ''}${short || 'Без названия'}.${extension}`;
}
