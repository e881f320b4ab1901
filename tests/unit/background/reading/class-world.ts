import { newWorld, roster, type World } from './world.ts';

/** With an open vault, a class of so many people read, and its page in front. */
export async function worldOfClass(people: number): Promise<World> {
  const world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(people));
  await world.see();
  return world;
}
