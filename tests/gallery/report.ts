import type { Camera, Found } from './camera.ts';

/** Breaches and missing pictures for reading: what several pictures of a screen share stands once, with how many they are. */
export function breachLines({ found, missing }: Pick<Camera, 'found' | 'missing'>): string[] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const key = `${each.shot.screen} | ${each.rule} | ${each.what}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const lines = [...groups].map(([key, all]) => {
    const [{ shot }] = all as [Found, ...Found[]];
    const more = all.length > 1 ? ` и ещё ${all.length - 1}` : '';
    return `${key} | ${[shot.state || 'открыт', shot.theme, shot.size].join(', ')}${more}`;
  });
  return [...lines.sort(), ...missing.map((each) => `не снято | ${each}`)];
}
