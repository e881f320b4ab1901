import type { World } from './world.ts';

/** How many temporary passwords are sealed in the store now. */
export async function storedSecrets(world: World): Promise<number> {
  const page = await world.open('/popup.html');
  const count = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('klassruk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const counted = await new Promise<number>((resolve) => {
      const request = database.transaction('secrets').objectStore('secrets').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return counted;
  });
  await page.close();
  return count;
}
