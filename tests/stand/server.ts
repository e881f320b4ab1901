import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface Listener {
  port: number;
  close(): Promise<void>;
}

function listen(server: http.Server | https.Server, port: number): Promise<Listener> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  };
  server.on('connection', keep);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}

/** One certificate for all stands of a process: to make its key takes as long as to start the stand. */
let certificate: ReturnType<typeof generate> | null = null;

function ownCertificate(): ReturnType<typeof generate> {
  const altNames = ['dnevnik.ru', '*.dnevnik.ru'].map((value) => ({ type: 2 as const, value }));
  certificate ??= generate([{ name: 'commonName', value: 'dnevnik.ru' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return certificate;
}

export async function listenHttps(handler: Handler, port: number): Promise<Listener> {
  const pems = await ownCertificate();
  return listen(https.createServer({ key: pems.private, cert: pems.cert }, handler), port);
}

export const listenHttp = (handler: Handler, port: number): Promise<Listener> =>
  listen(http.createServer(handler), port);

/** The body as text; null if it is larger than anything a page sends. */
export function readBody(request: http.IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= 4_000_000) chunks.push(chunk);
    });
    request.on('end', () => resolve(size > 4_000_000 ? null : Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
