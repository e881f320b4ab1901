/** What a teacher is told when something goes wrong; whole sentences, without personal data. */
export interface Problem {
  /** What happened. */
  what: string;
  /** What is kept, or that nothing has changed. */
  kept: string;
  /** What to do or press now. */
  press: string;
  /** For whoever helps: the status of an answer, the name of an error. Shown small, at the end. */
  code?: string | number | undefined;
}

const CODE = / \(код (\S+)\)$/;

/** A problem in one line, as messages carry it. */
export const describeProblem = ({ what, kept, press, code }: Problem): string =>
  `${what} ${kept} ${press}${code === undefined || code === '' ? '' : ` (код ${code})`}`;

/** A message taken apart: its sentences, and its code, which is shown small. */
export function withoutCode(message: string): { text: string; code: string | null } {
  const [whole, code] = message.match(CODE) ?? [];
  return { text: whole ? message.slice(0, -whole.length) : message, code: code ?? null };
}
