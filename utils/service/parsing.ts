import type { PageFrame, PageKind, Warning } from '../dnevnik/pages.ts';

export interface ParsedPage {
  kind: PageKind;
  data: unknown;
  warnings: Warning[];
  school: PageFrame['school'];
}

/** Message to the offscreen document; everything else that reaches it is not for it. */
export interface ParseRequest {
  type: 'offscreen/parse';
  html: string;
  address: string;
}

export function isParseRequest(message: unknown): message is ParseRequest {
  return (
    typeof message === 'object' && message !== null && (message as ParseRequest).type === 'offscreen/parse'
  );
}
