/** What a period mark says: a number or a word. */
export type Outcome = 5 | 4 | 3 | 2 | 1 | 'not-certified' | 'exempt' | 'passed' | 'failed' | 'none';

/**
 * Period mark as written → outcome. «4-» is 4; н/а (also «н/а по болезни», «НА») not certified; осв exempt;
 * зач and незач without a number; empty or unrecognised, none.
 */
export function outcomeOf(value: string | null): Outcome {
  const text = (value ?? '').trim().toLowerCase();
  const digit = /^([1-5])\s*[+\-−–]?$/.exec(text)?.[1];
  if (digit) return Number(digit) as Outcome;
  if (/^н\s*[/\\.]?\s*а(?![а-яё])/.test(text)) return 'not-certified';
  if (/^осв/.test(text)) return 'exempt';
  if (/^(?:незач|н\/з)/.test(text)) return 'failed';
  if (/^зач/.test(text)) return 'passed';
  return 'none';
}

/** Whether the outcome is a number. */
export const isNumber = (outcome: Outcome): outcome is 5 | 4 | 3 | 2 | 1 => typeof outcome === 'number';
