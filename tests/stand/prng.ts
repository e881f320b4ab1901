/**
 * A stream of numbers that depends only on its name and the seed, so that adding a quirk changes nothing
 * else.
 */
export class Stream {
  private state: number;

  constructor(seed: number, name: string) {
    let hash = 2166136261 ^ seed;
    for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
    this.state = hash >>> 0;
    for (let i = 0; i < 4; i++) this.next();
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)]!;
  }

  digits(count: number): string {
    let digits = '';
    for (let i = 0; i < count; i++) digits += this.int(0, 9);
    return digits;
  }

  hex(count: number): string {
    return Array.from({ length: count }, () => this.int(0, 15).toString(16)).join('');
  }
}
