import type { PersonKey } from '../roster/person.ts';

/** What a division goes by. */
export interface Divided {
  key: PersonKey;
  /** «Фамилия Имя Отчество» */
  name: string;
  sex: 'male' | 'female' | null;
  /** Average in hundredths; null: no marks. */
  average: number | null;
}

/** A group to divide among. */
export interface Part {
  id: string;
  /** The most students it may have; null: any number. */
  limit: number | null;
  /** How many it has already, who stay; none where absent. */
  taken?: number;
}

/** How many of `count` each group gets, so that they are as even as their limits allow; together less than `count` only where the limits are too small. */
export function evenSizes(count: number, groups: readonly Part[]): number[] {
  const taken = groups.map((group) => group.taken ?? 0);
  const sizes = [...taken];
  for (let left = count; left > 0; left--) {
    let smallest = -1;
    groups.forEach(({ limit }, index) => {
      const size = sizes[index] ?? 0;
      const isSmaller = smallest < 0 || size < (sizes[smallest] ?? 0);
      if (isSmaller && (limit === null || size < limit)) smallest = index;
    });
    if (smallest < 0) break;
    sizes[smallest] = (sizes[smallest] ?? 0) + 1;
  }
  return sizes.map((size, index) => size - (taken[index] ?? 0));
}
