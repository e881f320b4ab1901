import type { IncomingHttpHeaders } from 'node:http';
import type { Address } from './address.ts';
import type { Tokens } from './api/tokens.ts';
import type { Faults } from './faults.ts';
import type { Person } from './people.ts';
import type { Stream } from './prng.ts';
import type { ReportMarkup } from './reports/report-address.ts';
import type { School } from './school.ts';
import type { Session, Sessions } from './sessions.ts';

/** What a page is generated from. */
export interface Context {
  school: School;
  sessions: Sessions;
  faults: Faults;
  gosuslugi: boolean;
  /** Whether the pages are served of which only the purpose is known; no if none. */
  assumed?: boolean;
  /** The markup of assumed reports where the address asks for none; the first if none. */
  markup?: ReportMarkup;
  address: Address;
  method: string;
  form: URLSearchParams;
  /** Additional input of the API; none if a page is generated without a request. */
  request?: { headers: IncomingHttpHeaders; body: string };
  tokens?: Tokens;
  session: Session | null;
  /** The signed-in person; pages behind the sign-in always have one. */
  viewer: Person;
  /** Junk that changes from page to page but not from run to run. */
  junk: Stream;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
  /** Sent in place of the body. */
  file?: Uint8Array;
}

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

export const redirect = (location: string, headers: Answer['headers'] = {}): Answer => ({
  status: 302,
  headers: { location, 'content-type': 'text/html; charset=utf-8', ...headers },
  body: '<html><head><title>Object moved</title></head><body><h2>Object moved</h2></body></html>',
});

export const isAdmin = (person: Person): boolean => person.staffGroups.includes('administrators');
export const isStaff = (person: Person): boolean => person.role === 'staff';
