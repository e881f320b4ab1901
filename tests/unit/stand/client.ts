import http from 'node:http';
import { JSDOM } from 'jsdom';
import type { Stand } from '../../stand/stand.ts';

export interface Reply {
  status: number;
  location: string | undefined;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** A headless browser substitute: cookies and requests by the real addresses against the plain-HTTP port. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private readonly stand: Stand;

  constructor(stand: Stand) {
    this.stand = stand;
  }

  ask(address: string, form?: Record<string, string>): Promise<Reply> {
    const url = new URL(address);
    const body = form && new URLSearchParams(form).toString();
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: this.stand.info.http ?? 0,
          method: form ? 'POST' : 'GET',
          path: url.pathname + url.search,
          headers: { host: url.hostname, cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) {
              const pair = line.split(';')[0]!;
              this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
            }
            resolve({
              status: response.statusCode ?? 0,
              location: response.headers.location,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  async page(address: string): Promise<Document> {
    return new JSDOM((await this.ask(address)).text).window.document;
  }

  signIn(account: { login: string; password: string }): Promise<Reply> {
    return this.ask('https://login.dnevnik.ru/login', account);
  }
}

/** Text as it is seen: without the invisible characters of direction that the site puts around some. */
export const words = (node: Element | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u2066-\u2069\u202a-\u202e]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
