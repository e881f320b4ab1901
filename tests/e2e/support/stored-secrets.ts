import { storedKeys } from './stored-keys.ts';
import type { World } from './world.ts';

/** How many temporary passwords are sealed in the store now. */
export async function storedSecrets(world: World): Promise<number> {
  const page = await world.open('/popup.html');
  const keys = await storedKeys(page, 'secrets');
  await page.close();
  return keys.length;
}
