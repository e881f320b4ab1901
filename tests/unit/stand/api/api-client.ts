import http from 'node:http';
import { expect } from 'vitest';
import type { Stand } from '../../../stand/stand.ts';

interface Reply {
  status: number;
  text: string;
  headers: http.IncomingHttpHeaders;
}

interface Options {
  /** Null for none; the class teacher's by default. */
  token?: string | null;
  body?: string;
  type?: string;
  method?: string;
}

/** Requests to the stand's API. */
export class ApiClient {
  private readonly stand: Stand;

  constructor(stand: Stand) {
    this.stand = stand;
  }

  call(path: string, { token, body = '', type = 'application/json', method }: Options = {}): Promise<Reply> {
    const headers: Record<string, string> = { host: 'api.dnevnik.ru', origin: 'https://example.org' };
    if (token !== null) headers['Access-Token'] = token ?? this.stand.info.api.token;
    if (body) headers['content-type'] = type;
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: this.stand.info.http ?? 0,
          method: method ?? (body ? 'POST' : 'GET'),
          path: `/${path}`,
          headers,
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Turns numbers of more than 15 digits into strings before anything can round them. */
  async get<T>(path: string, options?: Options): Promise<T> {
    const reply = await this.call(path, options);
    expect(reply.status, `${path}: ${reply.text.slice(0, 200)}`).toBe(200);
    return JSON.parse(reply.text.replace(/([:[,])(\d{16,19})(?=[,\]}])/g, '$1"$2"')) as T;
  }

  /** Status and code of a refusal. */
  async refusal(path: string, options?: Options): Promise<[number, string]> {
    const reply = await this.call(path, options);
    return [reply.status, (JSON.parse(reply.text) as { type: string }).type];
  }
}
