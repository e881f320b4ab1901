import { describe, expect, it } from 'vitest';
import { issuedId } from '../../../../utils/duties/credentials/issued-id.ts';
import { livingSecrets } from '../../../../utils/duties/credentials/living-secrets.ts';
import type { AnyEntry } from '../../../../utils/register/kind.ts';
import { fault } from '../../../setup/fault.ts';

const secret = (attempt: string, issuedAt: string, person = 'anna') => ({ attempt, issuedAt, person });
const issued = (attempt: string, at: string, person = 'anna'): AnyEntry =>
  ({
    id: issuedId(attempt),
    at,
    kind: 'password-issued',
    classGroup: '7',
    person,
    reason: null,
  }) as AnyEntry;
const same = (person: string) => person;
const living = (secrets: ReturnType<typeof secret>[], entries: AnyEntry[]) =>
  livingSecrets(secrets, entries, same).map(({ attempt }) => attempt);

const EARLY = '2025-11-23T08:00:00.000Z';
const LATE = '2026-11-23T08:00:00.000Z';

describe('the password that works', () => {
  it('is the last one issued', () => {
    const secrets = [secret('a', EARLY), secret('b', LATE)];
    expect(living(secrets, [issued('a', EARLY), issued('b', LATE)])).toEqual(['b']);
    expect(living([...secrets].reverse(), [issued('a', EARLY), issued('b', LATE)])).toEqual(['b']);
  });

  it('is not one that was replaced by a password already printed', () => {
    expect(living([secret('a', EARLY)], [issued('a', EARLY), issued('b', LATE)])).toEqual([]);
  });

  it('from a table is told from others by its time', () => {
    expect(living([secret('import-1', LATE)], [issued('a', EARLY)])).toEqual(['import-1']);
    expect(living([secret('import-1', EARLY)], [issued('a', LATE)])).toEqual([]);
  });

  fault(
    'the computer’s clock was set back by a year between two resets of one person',
    'the later password is the one that is printed',
    () => {
      const entries = [issued('a', LATE), issued('b', EARLY)];
      expect(living([secret('a', LATE), secret('b', EARLY)], entries)).toEqual(['b']);
      expect(living([secret('b', EARLY)], entries)).toEqual(['b']);
    },
  );
});
