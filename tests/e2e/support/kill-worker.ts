import type { World } from './world.ts';

/** Kills the extension's service worker, as the browser does when it idles or runs out of memory. */
export async function killWorker(world: World): Promise<void> {
  const page = await world.open('/popup.html');
  const session = await world.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
