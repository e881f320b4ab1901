import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy through which the browser sees the stand at the real host names, and nothing else of the world. */
export interface SiteProxy {
  port: number;
  stop(): Promise<void>;
}

const OF_SITE = /^(?:[a-z\d-]+\.)?dnevnik\.ru:443$/i;

/** Leads every host of Dnevnik.ru to the stand's HTTPS and refuses all the rest, plain HTTP included. */
export async function startProxy(standPort: number): Promise<SiteProxy> {
  const open = new Set<Duplex>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
  });
  server.on('connect', (request, socket) => {
    if (!OF_SITE.test(request.url ?? '')) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const stand = connect(standPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      stand.pipe(socket).pipe(stand);
    });
    stand.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => stand.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
