import type { Letter } from './diary-letter.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Encoded words (RFC 2047) of at most 75 characters, with no letter split between two. */
function encodedHeader(text: string): string {
  const words: string[] = [];
  let part = '';
  const flush = () => {
    if (part) words.push(`=?UTF-8?B?${base64(bytesOf(part))}?=`);
    part = '';
  };
  for (const sign of text.replace(/\s+/g, ' ')) {
    if (bytesOf(part + sign).length > 45) flush();
    part += sign;
  }
  flush();
  return words.join('\r\n ');
}

/**
 * An unsent message (.eml, RFC 5322) that a mail program opens as a draft: recipients only in Bcc, so that
 * addresses are not disclosed to one another; Cyrillic as encoded words and base64; HTML as the preferred one
 * of two parts. Mail programs treat `X-Unsent` as «draft».
 */
export function draftMessage(
  { subject, body, html }: Letter & { html?: string },
  bcc: readonly string[],
): string {
  const part = (type: string, text: string) => [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(bytesOf(text.replace(/\r?\n/g, '\r\n'))).match(/.{1,76}/g) ?? []),
  ];
  const content =
    html === undefined
      ? part('text/plain', body)
      : [
          `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
          '',
          `--${BOUNDARY}`,
          ...part('text/plain', body),
          `--${BOUNDARY}`,
          ...part('text/html', html),
          `--${BOUNDARY}--`,
        ];
  return [
    'X-Unsent: 1',
    `Bcc: ${bcc.join(',\r\n ')}`,
    `Subject: ${encodedHeader(subject)}`,
    'MIME-Version: 1.0',
    ...content,
    '',
  ].join('\r\n');
}

/** Cannot occur in a base64 line. */
const BOUNDARY = '=_klassruk_part';

/** Longest link accepted by mail programs on Windows, in characters. */
const LONGEST_LINK = 2_000;

/**
 * `mailto:` links with the recipients in bcc, as many per link as its length allows. A body that is too long
 * is dropped and goes by the clipboard instead (`hasBody`).
 */
export function mailtoLinks(
  { subject, body }: Letter,
  bcc: readonly string[],
): { links: string[]; hasBody: boolean } {
  const head = `mailto:?subject=${encodeURIComponent(subject)}`;
  const tail = `&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
  const longest = Math.max(0, ...bcc.map((each) => encodeURIComponent(each).length));
  const hasBody = head.length + tail.length + longest + 8 <= LONGEST_LINK;
  const rest = hasBody ? tail : '';
  const links: string[] = [];
  let part: string[] = [];
  const link = (list: string[]) => `${head}&bcc=${list.map(encodeURIComponent).join(',')}${rest}`;
  for (const address of bcc) {
    if (part.length > 0 && link([...part, address]).length > LONGEST_LINK) {
      links.push(link(part));
      part = [];
    }
    part.push(address);
  }
  if (part.length > 0) links.push(link(part));
  return { links, hasBody };
}
