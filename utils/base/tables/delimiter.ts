export type Delimiter = ';' | ',' | '\t';

/** In order of preference when they fit equally well. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];
const SAMPLE = 65_536;
const MOST_SAMPLE_ROWS = 200;

type Counts = Record<Delimiter, number>;

const [TAB, BREAK, SPACE, QUOTE, COMMA, SEMICOLON] = [9, 10, 32, 34, 44, 59];

/**
 * Counts each delimiter outside quotes, row by row. A decimal comma (`4,5`) does not count; a comma followed
 * by a space («мать, отец») counts half.
 */
function countDelimiters(text: string): Counts[] {
  const rows: Counts[] = [];
  let counts: Counts = { ';': 0, ',': 0, '\t': 0 };
  let isFilled = false;
  let isCellStart = true;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end && rows.length < MOST_SAMPLE_ROWS; at++) {
    const code = text.charCodeAt(at);
    if (code > SEMICOLON) {
      isFilled = true;
      isCellStart = false;
      continue;
    }
    if (code === QUOTE && isCellStart) {
      at = closingQuote(text, at, end);
      isFilled = true;
      isCellStart = false;
      continue;
    }
    isCellStart = false;
    if (code === BREAK) {
      if (isFilled) rows.push(counts);
      counts = { ';': 0, ',': 0, '\t': 0 };
      isFilled = false;
      isCellStart = true;
    } else if (code === SEMICOLON || code === TAB) {
      counts[code === TAB ? '\t' : ';']++;
      isCellStart = true;
    } else if (code === COMMA) {
      counts[','] += weighComma(text, at);
      isCellStart = true;
    } else if (code !== SPACE) isFilled = true;
  }
  if (isFilled && (rows.length === 0 || text.length <= SAMPLE)) rows.push(counts);
  return rows;
}

function closingQuote(text: string, opening: number, end: number): number {
  for (let at = opening + 1; at < end; at++) {
    if (text.charCodeAt(at) !== QUOTE) continue;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
    at++;
  }
  return end;
}

const DECIMAL_BEFORE = /(?:^|[^\d,])\d{1,6}$/;
const DECIMAL_AFTER = /^,\d{1,3}(?![\d,])/;

function weighComma(text: string, at: number): number {
  if (DECIMAL_BEFORE.test(text.slice(Math.max(0, at - 7), at)) && DECIMAL_AFTER.test(text.slice(at, at + 5)))
    return 0;
  return text[at + 1] === ' ' ? 0.5 : 1;
}

/** Share of rows with the most common count of this delimiter. */
function fit(rows: readonly Counts[], delimiter: Delimiter): number {
  const usual = new Map<number, number>();
  for (const row of rows) {
    const number = row[delimiter];
    if (number > 0) usual.set(number, (usual.get(number) ?? 0) + (number < 1 ? 0.4 : 1));
  }
  return Math.max(0, ...usual.values()) / rows.length;
}

/** The delimiter of a text's cells; null for a single column. `sep=;` in the first line decides. */
export function detectDelimiter(text: string): Delimiter | null {
  const declared = /^sep=([;,\t])\n/i.exec(text);
  if (declared) return declared[1] as Delimiter;
  const rows = countDelimiters(text);
  if (rows.length === 0) return null;
  let best: Delimiter | null = null;
  let bestFit = 0.15;
  for (const delimiter of DELIMITERS) {
    const share = fit(rows, delimiter);
    if (share > bestFit + 0.05) {
      best = delimiter;
      bestFit = share;
    }
  }
  return best;
}
