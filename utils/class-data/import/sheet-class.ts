import { classInTitle } from '../classes/class-words.ts';
import { cellText } from './cell-content.ts';
import type { ColumnMapping } from './mapping.ts';

/** A class as a title writes it. */
const MENTION = /(?<!\d)(?:1[01]|[1-9])\s*[-–—]?\s*["«„“']?\s*[А-ЯЁA-Zа-яё](?![а-яёa-z])["»”“']?/u;

/** The class that a title names: the own one by its name, another as it is written; null: it names none, or is unclear. */
export function classOfTitle(text: string, ownClass: string): string | null {
  const answer = classInTitle(text, ownClass);
  if (answer === 'own') return ownClass;
  if (answer !== 'other') return null;
  return MENTION.exec(text)?.[0].trim() ?? text;
}

export interface SheetClass {
  /** For rows that name no class; null: neither title nor sheet does. */
  className: string | null;
  /** The name of the sheet and a title name different classes. */
  isContradictory: boolean;
}

/** The class that the lines above the header name, else the one that the sheet's name does. */
export function sheetClass(
  rows: readonly string[][],
  { header }: ColumnMapping,
  sheet: string | null,
  ownClass: string,
): SheetClass {
  const lines = rows.slice(0, header?.from ?? 0).map((row) => row.map(cellText).filter(Boolean).join(' '));
  const byTitle = lines.map((line) => classOfTitle(line, ownClass)).filter((name) => name !== null);
  const bySheet = sheet === null ? null : classOfTitle(sheet, ownClass);
  const names = new Set([...byTitle, ...(bySheet === null ? [] : [bySheet])]);
  const isContradictory = names.size > 1 && names.has(ownClass);
  return { className: isContradictory ? null : (byTitle.at(-1) ?? bySheet), isContradictory };
}
