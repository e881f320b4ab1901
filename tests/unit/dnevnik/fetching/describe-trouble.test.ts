import { describe, expect, it } from 'vitest';
import { describeTrouble } from '../../../../utils/dnevnik/fetching/fetch-problems.ts';
import type { FetchTrouble } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';

describe('describeTrouble', () => {
  const troubles: FetchTrouble[] = [
    'signed-out',
    'busy',
    'maintenance',
    'not-found',
    'forbidden',
    'offline',
    'stopped',
    'http',
  ];
  it.each(troubles)('%s has a Russian note of its own', (trouble) => {
    const note = describeTrouble(trouble, 500);
    expect(note).toMatch(/^[А-Я].*\.(?: \(код 500\))?$/);
    expect(troubles.filter((other) => describeTrouble(other, 500) === note)).toEqual([trouble]);
  });
});
