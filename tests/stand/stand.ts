import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseAddress } from './address.ts';
import { apiProblem, tokenText } from './api/api.ts';
import { Tokens } from './api/tokens.ts';
import type { Answer, Context } from './context.ts';
import { Faults } from './faults.ts';
import { emptyGroups } from './groups/study-groups.ts';
import { hostileScript } from './hostile.ts';
import { type Journal, journalOf } from './journal/journal.ts';
import { subjectOf } from './journal/subjects.ts';
import { kindOf, periodsOf } from './journal/year.ts';
import { GENEROUS, Limiter } from './limit.ts';
import { faultPage, tooMany } from './pages/errors.ts';
import type { Person } from './people.ts';
import { Stream } from './prng.ts';
import type { ReportMarkup } from './reports/report-address.ts';
import { route } from './router.ts';
import {
  type Edition,
  makeSchool,
  parentsOf,
  type School,
  type SchoolOptions,
  studentsOf,
} from './school.ts';
import { type Listener, listenHttp, listenHttps, readBody } from './server.ts';
import { Sessions } from './sessions.ts';

/** `today` of its school may be changed while it serves. */
export interface StandOptions extends SchoolOptions {
  seed?: number;
  /** Students of 7 «А». */
  students?: number;
  /** Port of HTTPS; 0 or none for a free one. */
  https?: number;
  /** Port of plain HTTP; 0 for a free one; omitted: no plain HTTP. */
  http?: number;
  gosuslugi?: boolean;
  /** Serves the pages of which only the purpose is known: forms of study groups, reports of progress and attendance. */
  assumed?: boolean;
  /** The markup of the assumed reports, unless their address asks for one: a table, or parts that a script fetches. */
  markup?: ReportMarkup;
  /** Nobody is in a study group yet, as at the start of a year; otherwise as the journals have it. */
  emptyGroups?: boolean;
  quiet?: boolean;
}

interface Account {
  login: string;
  password: string;
}

export interface StandInfo {
  edition: Edition;
  https: number;
  http: number | null;
  school: string;
  classGroup: string;
  teacher: Account;
  student: Account;
  admin: Account;
  /** An API key of the class teacher. */
  api: { token: string };
  /** A journal of 7 «А» and its current period. */
  journal: { subject: string; subjectName: string; period: string; periods: string[]; year: number };
}

export interface LoggedRequest {
  method: string;
  host: string;
  path: string;
  search: string;
  /** 0 when the connection was cut. */
  status: number;
  at: number;
}

export interface Stand {
  info: StandInfo;
  faults: Faults;
  /** API keys: more can be issued, any can be revoked. */
  tokens: Tokens;
  log: LoggedRequest[];
  /** What the hostile script has sent out. */
  loot: string[];
  school: School;
  /** The model behind pages and API, with the stand's own figures. */
  journal: Journal;
  /** 7 «А», in the order of the class list. */
  students: Person[];
  parents: Person[];
  expireSessions(): number;
  stop(): Promise<void>;
}

const API = 'api.dnevnik.ru';
/** By the clock of this process, which a test may have set; Node's own header goes by the machine's. */
const dated = () => ({ date: new Date().toUTCString() });

const HEADERS = {
  'x-frame-options': 'deny',
  'cache-control': 'private, no-store',
  // Browsers silently repeat a request, even a POST, when a kept-alive connection dies: here every reset must
  // be somebody's request.
  connection: 'close',
};

export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const seed = options.seed ?? 1;
  const school = makeSchool(seed, options.students ?? 28, options);
  if (options.emptyGroups) emptyGroups(school);
  const journal = journalOf(school);
  const sessions = new Sessions(seed);
  const tokens = new Tokens(seed);
  const faults = new Faults();
  const log: LoggedRequest[] = [];
  const loot: string[] = [];
  const limiter = new Limiter();
  let served = 0;

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    entry: LoggedRequest,
    answer: Answer,
  ): void => {
    entry.status = answer.status;
    const origin = request.headers.origin ?? '';
    const cors = /^https?:\/\/([a-z]+\.)?dnevnik\.ru(:\d+)?$/.test(origin)
      ? { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
      : entry.host === API && origin
        ? { 'access-control-allow-origin': '*' }
        : {};
    response.writeHead(answer.status, { ...HEADERS, ...dated(), ...cors, ...answer.headers });
    response.end(request.method === 'HEAD' ? undefined : (answer.file ?? answer.body));
  };

  const statics = (path: string, query: URLSearchParams, method: string, body: string): Answer => {
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    if (path === '/loot') {
      if (method === 'POST') loot.push(...body.split('\u0000').filter(Boolean));
      return { status: 204, headers: {}, body: '' };
    }
    if (path === '/adv/loader.js') {
      const modes = (query.get('modes') ?? '').split(',');
      return { status: 200, headers, body: hostileScript(modes, faults.needles) };
    }
    return { status: /\.(css|js)$/.test(path) ? 200 : 404, headers, body: '' };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    const url = new URL(target, 'https://dnevnik.ru');
    const entry = { method, host, path: url.pathname, search: url.search, status: 0, at: Date.now() };
    log.push(entry);
    const body = (await readBody(request)) ?? '';
    const address = parseAddress(host, target);
    const background = host === 'static.dnevnik.ru' || ['counters', 'favicon'].includes(address.page);
    const rule = background ? null : faults.take({ method, host, path: target });
    const wait = background ? 0 : faults.latency + (rule?.latency ?? 0);
    const token =
      host === API ? tokens.find(tokenText({ address, request: { headers: request.headers, body } })) : null;
    if (token) {
      token.busy++;
      response.once('close', () => token.busy--);
    }
    const reader = background || host === API ? null : sessions.find(request.headers.cookie);
    const limit = faults.limit ?? (school.edition === 2 ? GENEROUS : null);
    if (reader && limit) {
      response.once('close', () => limiter.leave(reader.id));
      if (!limiter.enter(reader.id, limit)) return send(request, response, entry, tooMany(limit.retryAfter));
    }
    if (wait) await sleep(wait);
    if (rule?.drop === 'before') return void request.socket.destroy();
    if (rule?.status) {
      const limit = host === API && [429, 433].includes(rule.status);
      const answer = limit ? apiProblem(faults, 'requestLimit', rule.status) : faultPage(rule.status);
      if (rule.retryAfter !== undefined) answer.headers['retry-after'] = String(rule.retryAfter);
      return send(request, response, entry, answer);
    }
    if (host === 'static.dnevnik.ru')
      return send(request, response, entry, statics(url.pathname, url.searchParams, method, body));
    let session = sessions.find(request.headers.cookie);
    if (session && !background && faults.expires()) {
      sessions.expireAll();
      session = null;
    }
    const ctx: Context = {
      school,
      sessions,
      faults,
      gosuslugi: options.gosuslugi ?? options.gosuslugiMatch ?? false,
      assumed: options.assumed ?? false,
      markup: options.markup ?? 1,
      address,
      method,
      form: new URLSearchParams(body),
      request: { headers: request.headers, body },
      tokens,
      session,
      viewer: session?.person ?? school.student,
      junk: new Stream(seed, `junk ${served++}`),
    };
    const answer = route(ctx, `https://${host}${target}`);
    if (rule?.drop === 'after') return void request.socket.destroy();
    if (rule?.drop === 'middle') {
      response.writeHead(answer.status, {
        ...HEADERS,
        ...dated(),
        ...answer.headers,
        'content-length': Buffer.byteLength(answer.body),
      });
      response.write(answer.body.slice(0, answer.body.length / 2));
      return void setTimeout(() => request.socket.destroy(), 50);
    }
    send(request, response, entry, answer);
  };

  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch((error: unknown) => {
      if (!options.quiet) console.error(error);
      if (!response.headersSent) response.writeHead(500, { connection: 'close' });
      response.end();
    });
  };
  const listeners: Listener[] = [await listenHttps(handler, options.https ?? 0)];
  if (options.http !== undefined) {
    try {
      listeners.push(await listenHttp(handler, options.http));
    } catch (error) {
      await listeners[0]!.close();
      throw error;
    }
  }
  const account = (person: Person): Account => ({ login: person.login, password: person.password ?? '' });
  const periods = periodsOf(school, kindOf(school, school.main));
  const running = periods.filter((period) => period.start <= journal.today).at(-1) ?? periods[0]!;
  return {
    info: {
      edition: school.edition,
      https: listeners[0]!.port,
      http: listeners[1]?.port ?? null,
      school: school.id,
      classGroup: school.main.id,
      teacher: account(school.teacher),
      student: account(school.student),
      admin: account(school.admin),
      api: { token: tokens.issue(school.teacher).value },
      journal: {
        subject: subjectOf(school, 'Алгебра').id,
        subjectName: 'Алгебра',
        period: running.id,
        periods: periods.map((period) => period.id),
        year: school.studyYear,
      },
    },
    faults,
    tokens,
    log,
    loot,
    school,
    journal,
    students: studentsOf(school, school.main.id),
    parents: parentsOf(school, school.main.id),
    expireSessions: () => sessions.expireAll(),
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
