import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';

export interface Token {
  /** 32 characters */
  value: string;
  person: Person;
  scopes: string[];
  /** Number of concurrent requests. */
  busy: number;
}

export const SCOPES = [
  'CommonInfo',
  'ContactInfo',
  'FriendsAndRelatives',
  'EducationalInfo',
  'SocialInfo',
  'Files',
  'Wall',
  'Messages',
];

/** Tokens issued by the consent page; none expires by itself, `revoke` ends one. */
export class Tokens {
  private readonly live = new Map<string, Token>();
  private readonly seed: number;
  private made = 0;

  constructor(seed: number) {
    this.seed = seed;
  }

  issue(person: Person, scopes: string[] = SCOPES): Token {
    const stream = new Stream(this.seed, `token ${person.id} ${this.made++}`);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    const value = Array.from({ length: 32 }, () => letters[stream.int(0, letters.length - 1)]).join('');
    const token = { value, person, scopes, busy: 0 };
    this.live.set(value, token);
    return token;
  }

  find(value: string | null | undefined): Token | null {
    return (value && this.live.get(value)) || null;
  }

  revoke(value: string): void {
    this.live.delete(value);
  }
}
