import { classInTitle } from '../../../class-data/classes/class-words.ts';
import { ownClass } from '../../../class-data/classes/own-class.ts';
import type { AskedClass } from './schedule.ts';

/** Whose an entry is. `why`: it cannot be told. */
export type Whose =
  | { is: 'ours' }
  | { is: 'other'; named: string }
  | { is: 'untold'; why: string }
  | { is: 'unnamed' };

const quoted = (text: string): string => `«${text.length > 60 ? `${text.slice(0, 59)}…` : text}»`;

/**
 * Whose an entry is by the texts that name classes around it, the nearest first: cell, row, column, section,
 * title, sheet. `unnamed`: none names a class.
 */
export function whose(texts: readonly (string | null)[], asked: AskedClass): Whose {
  const named = texts.flatMap((text) => {
    const answer = text === null ? null : classInTitle(text, asked.className);
    return answer === null ? [] : [{ text: text!, answer }];
  });
  const [nearest, ...further] = named;
  if (!nearest) return { is: 'unnamed' };
  const unclear = (text: string): Whose => ({
    is: 'untold',
    why: `класс ${quoted(text)} можно понять по-разному`,
  });
  if (nearest.answer === 'other') return { is: 'other', named: nearest.text };
  if (nearest.answer === 'unclear') return unclear(nearest.text);
  if (nearest.answer !== 'untold') return { is: 'ours' };
  // «7» says only the parallel: what stands further off may name the class.
  for (const { text, answer } of further) {
    if (answer === 'own') return { is: 'ours' };
    if (answer === 'unclear') return unclear(text);
    if (answer === 'other')
      return namesParallel(text, asked)
        ? { is: 'other', named: text }
        : { is: 'untold', why: `класс: ${quoted(nearest.text)} и ${quoted(text)} не сходятся` };
  }
  return { is: 'ours' };
}

/** Whether a text that names other classes names one of the own parallel. */
function namesParallel(text: string, { className }: AskedClass): boolean {
  const { parallel } = ownClass(className);
  return parallel !== null && classInTitle(text, String(parallel)) !== 'other';
}
