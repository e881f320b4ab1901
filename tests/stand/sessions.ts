import { createHmac } from 'node:crypto';
import type { Person } from './people.ts';

export interface Session {
  id: string;
  person: Person;
  /** `?xss=` of the page links. */
  xss: string;
  /** The anti-forgery token of every form of this session. */
  token: string;
}

export class Sessions {
  private readonly live = new Map<string, Session>();
  /** Tokens of the «new password» form that follows a sign-in with a temporary password. */
  private readonly changes = new Map<string, { person: Person; temporary: string }>();
  private made = 0;
  readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  private derive(what: string): string {
    return createHmac('sha256', `stand ${this.seed}`).update(`${this.made} ${what}`).digest('hex');
  }

  open(person: Person): Session {
    this.made++;
    const session = {
      id: this.derive('id').toUpperCase(),
      person,
      xss: this.derive('xss'),
      token: `CfDJ8${Buffer.from(this.derive('token'), 'hex').toString('base64url')}`,
    };
    this.live.set(session.id, session);
    return session;
  }

  find(cookie: string | undefined): Session | null {
    const id = /(?:^|;\s*)DnevnikAuth_a=([^;]+)/.exec(cookie ?? '')?.[1];
    return (id && this.live.get(id)) || null;
  }

  close(session: Session | null): void {
    if (session) this.live.delete(session.id);
  }

  expireAll(): number {
    const count = this.live.size;
    this.live.clear();
    return count;
  }

  offerChange(person: Person): string {
    this.made++;
    const token = this.derive('change');
    this.changes.set(token, { person, temporary: person.temporary ?? '' });
    return token;
  }

  /**
   * The person whose password this token may change; none once another reset has replaced the temporary one.
   */
  takeChange(token: string): Person | null {
    const change = this.changes.get(token);
    this.changes.delete(token);
    return change && change.person.temporary === change.temporary ? change.person : null;
  }

  peekChange(token: string): Person | null {
    return this.changes.get(token)?.person ?? null;
  }
}
