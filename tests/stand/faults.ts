import type { Limit } from './limit.ts';

export type Markup =
  | 'normal'
  /** table.people, td.tdName, a.u, td.tdButtons, dd.bold under other class names */
  | 'renamed-classes'
  /** the people table made of divs */
  | 'no-table'
  /** forms without __RequestVerificationToken */
  | 'no-token'
  /** «Пароль» tab without its form */
  | 'no-form'
  /** after a reset only the login is dd.bold, the password is in a plain dd */
  | 'password-one-dd'
  /** after a reset the password comes before the login */
  | 'password-first'
  /** after a reset a third dd.bold, a date, is between login and password */
  | 'password-three-dd'
  /** names in td.tdName are empty */
  | 'no-names'
  /** the page ends in the middle */
  | 'truncated';

export type Maintenance =
  /** «Профилактические работы» */
  | 'prevention'
  /** «технические работы» */
  | 'technical'
  /** «временно недоступно» */
  | 'unavailable'
  | 'uzbek'
  /** the notice inside the frame of the site, where the content of the page would stand */
  | 'framed';

export type SessionEnd =
  /** 302 to the sign-in page */
  | 'redirect'
  /** the same by 301 */
  | 'moved'
  /** the sign-in page itself with 200, at the address that was asked for */
  | 'page';

export interface FaultRule {
  /** Answer with this status instead of serving the page; the request changes nothing. */
  status?: number;
  retryAfter?: number;
  /**
   * Cuts the connection: `before` the request is processed; `after` it is processed, before the first byte of
   * the answer; `middle` after the headers and half of the answer.
   */
  drop?: 'before' | 'after' | 'middle';
  latency?: number;
  /** How many matching requests it affects; Infinity for all. Default 1. */
  times?: number;
  /** Number of matching requests to let through first. Default 0. */
  skip?: number;
  method?: string;
  host?: RegExp;
  /** Matched against path and query. */
  path?: RegExp;
}

export type HostileMode = 'walk' | 'find' | 'keys' | 'messages' | 'frames' | 'patch' | 'cover' | 'click';
export const HOSTILE_MODES: HostileMode[] = [
  'walk',
  'find',
  'keys',
  'messages',
  'frames',
  'patch',
  'cover',
  'click',
];
/** Those that only watch: covering and clicking spoil tests of other things. */
export const HOSTILE_WATCH: HostileMode[] = ['walk', 'find', 'keys', 'messages', 'frames', 'patch'];

export class Faults {
  /** Milliseconds before every answer of the pages (not of the polling). */
  latency = 0;
  /** Every session expires after this many more signed-in page requests. */
  expireAfter: number | null = null;
  /** Served with 200; true is `prevention`. */
  maintenance: boolean | Maintenance = false;
  /** What a request without a session gets. */
  sessionEnd: SessionEnd = 'redirect';
  /** Null for the edition’s own: 12 requests at once in the second, none in the first. */
  limit: Limit | null = null;
  /** Members of a class ten on a page, as people of the school; the first edition always has them so. */
  pagedMembers = false;
  markup: Markup = 'normal';
  hostile: HostileMode[] = [];
  /** Strings that the hostile script searches for with window.find. */
  needles: string[] = [];
  ads = true;
  polling = true;
  /** Where sources disagree about the API: the newer ones' answers, or the others'. */
  apiShape: 'first' | 'second' = 'first';
  /** Whether ids of the API have `_str` twins. */
  apiTwins = true;
  /** Whether the forms of study groups send each person's own number, or that of the next in the list. */
  groupIds: 'own' | 'shifted' = 'own';
  rules: FaultRule[] = [];

  /** Adds a rule; the first rule that matches and is not used up applies. */
  fail(rule: FaultRule): FaultRule {
    const own = { ...rule };
    this.rules.push(own);
    return own;
  }

  clear(): void {
    Object.assign(this, new Faults());
  }

  take(request: { method: string; host: string; path: string }): FaultRule | null {
    for (const rule of this.rules) {
      if (rule.method && rule.method !== request.method) continue;
      if (rule.host && !rule.host.test(request.host)) continue;
      if (rule.path && !rule.path.test(request.path)) continue;
      const times = rule.times ?? 1;
      if (times <= 0) continue;
      if (rule.skip) {
        rule.skip--;
        continue;
      }
      rule.times = times - 1;
      return rule;
    }
    return null;
  }

  /** Counts a signed-in page request; true when the sessions expire before it. */
  expires(): boolean {
    if (this.expireAfter === null) return false;
    if (this.expireAfter > 0) {
      this.expireAfter--;
      return false;
    }
    this.expireAfter = null;
    return true;
  }
}

const RENAMED: Record<string, string> = {
  people: 'personList',
  tdName: 'cell-fio',
  tdAvatar: 'cell-ava',
  tdButtons: 'cell-actions',
  u: 'person-link',
  bold: 'strong-text',
};

/** The page after the site's next redesign. */
export function distort(html: string, markup: Markup): string {
  if (markup === 'renamed-classes') {
    return html.replace(/class="([^"]*)"/g, (_, names: string) => {
      return `class="${names.replace(/[\w-]+/g, (name) => RENAMED[name] ?? name)}"`;
    });
  }
  if (markup === 'no-table') {
    return html.replace(/<table class="people[\s\S]*?<\/table>/g, (table) =>
      table.replace(/<(\/?)(?:table|tbody|tr|td|th)\b/g, '<$1div'),
    );
  }
  if (markup === 'no-token') return html.replace(/<input[^>]*__RequestVerificationToken[^>]*>/g, '');
  if (markup === 'no-form') return html.replace(/<form[^>]*class="pwd[\s\S]*?<\/form>/g, '');
  if (markup === 'no-names') return html.replace(/(<a class="u"[^>]*>)[\s\S]*?(<\/a>)/g, '$1$2');
  if (markup === 'truncated')
    return html.slice(0, html.indexOf('id="content"') + (html.length - html.indexOf('id="content"')) / 2);
  return html;
}
