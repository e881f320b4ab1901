/** An entry, of which nothing but its kind is looked at. */
interface Kinded {
  readonly kind: string;
}

/** Places of entries in a list by kind, in their order. */
export type KindPlaces = ReadonlyMap<string, Uint32Array>;

/** A list that was read is never changed, and many parts ask for their own of it. */
const known = new WeakMap<readonly Kinded[], KindPlaces>();

/** The entries are looked at once. */
export function kindPlaces(entries: readonly Kinded[]): KindPlaces {
  const before = known.get(entries);
  if (before) return before;
  const found = new Found(entries.length);
  for (const { kind } of entries) found.add(kind);
  return kept(entries, found.places());
}

/**
 * The entries that count, in their order. A register may have 200 000, each somewhere else in memory: whoever has it at
 * hand notes its kind, so that nobody has to fetch it for that again.
 */
export function sift<E extends Kinded>(entries: readonly E[], counts: (entry: E) => boolean): E[] {
  const found = new Found(entries.length);
  const counting = entries.filter((entry) => {
    const isCounting = counts(entry);
    if (isCounting) found.add(entry.kind);
    return isCounting;
  });
  kept(counting, found.places());
  return counting;
}

/** Other entries in place of those of a list, each of the same kind. */
export function mapAlike<E extends Kinded>(entries: readonly E[], map: (entry: E) => E): E[] {
  const places = known.get(entries);
  const mapped = entries.map(map);
  if (places) kept(mapped, places);
  return mapped;
}

function kept(entries: readonly Kinded[], places: KindPlaces): KindPlaces {
  known.set(entries, places);
  return places;
}

/** Kinds by place; they are counted, so that no list of places has to grow. */
class Found {
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #kindAt: Uint16Array;
  #length = 0;
  // Entries of one kind come in runs, as when a sheet is recorded.
  #last: string | null = null;
  #number = 0;

  constructor(most: number) {
    this.#kindAt = new Uint16Array(most);
  }

  add(kind: string): void {
    if (kind !== this.#last) {
      this.#last = kind;
      this.#number = this.#numbers.get(kind) ?? this.#counts.push(0) - 1;
      this.#numbers.set(kind, this.#number);
    }
    this.#kindAt[this.#length++] = this.#number;
    this.#counts[this.#number] = (this.#counts[this.#number] ?? 0) + 1;
  }

  places(): KindPlaces {
    const places = this.#counts.map((count) => new Uint32Array(count));
    const filled = new Uint32Array(places.length);
    for (let place = 0; place < this.#length; place++) {
      const kind = this.#kindAt[place] as number;
      const at = filled[kind] as number;
      (places[kind] as Uint32Array)[at] = place;
      filled[kind] = at + 1;
    }
    return new Map([...this.#numbers].map(([kind, number]) => [kind, places[number] as Uint32Array]));
  }
}
