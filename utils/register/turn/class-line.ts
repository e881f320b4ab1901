import { ofKinds } from '../kind.ts';
import { perRegister } from '../per-class.ts';
import { turnKinds } from './turn-entries.ts';

/** What was said about the classes of all years. */
export interface ClassLines {
  /** The classes that a class continues directly. */
  continued: ReadonlyMap<string, readonly string[]>;
  /** The class of which it was said first that it continues a class: what is the class's continues there. */
  heirs: ReadonlyMap<string, string>;
  /** «later earlier»: pairs of which it was said that one does not continue the other. */
  apart: ReadonlySet<string>;
}

export const pairOf = (later: string, earlier: string): string => JSON.stringify([later, earlier]);

/** From the effective entries of all classes, in their order. Of a pair the latest word counts; a circle is never closed. */
export const classLines = perRegister((everywhere): ClassLines => {
  const said = new Map<string, { later: string; earlier: string; continues: boolean }>();
  for (const { kind, classGroup, from } of ofKinds(everywhere, turnKinds)) {
    const pair = pairOf(classGroup, from);
    const continues = kind === 'class-continued';
    // Said again, it stands at its first place.
    if (said.get(pair)?.continues !== continues) said.delete(pair);
    said.set(pair, { later: classGroup, earlier: from, continues });
  }
  const continued = new Map<string, string[]>();
  const heirs = new Map<string, string>();
  const apart = new Set<string>();
  for (const [pair, { later, earlier, continues }] of said) {
    if (!continues) apart.add(pair);
    else if (!reaches(continued, earlier, later)) {
      continued.set(later, [...(continued.get(later) ?? []), earlier]);
      if (!heirs.has(earlier)) heirs.set(earlier, later);
    }
  }
  return { continued, heirs, apart };
});

/** Whether a class is another one or continues it, over however many years. */
function reaches(continued: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  return from === to || (continued.get(from) ?? []).some((each) => reaches(continued, each, to));
}

/** The class and those of earlier years whose own affairs continue in it. */
export function ownLine({ continued, heirs }: ClassLines, classGroup: string): ReadonlySet<string> {
  const line = new Set<string>();
  const add = (id: string) => {
    line.add(id);
    for (const each of continued.get(id) ?? []) if (heirs.get(each) === id) add(each);
  };
  add(classGroup);
  return line;
}

/** The classes of later years that continue a class directly. */
export const continuing = ({ continued }: ClassLines, earlier: string): string[] =>
  [...continued].flatMap(([later, each]) => (each.includes(earlier) ? [later] : []));

/** The classes in which those of an earlier one are now: followed over the years, as far as `listed` has them. */
export function latestOf(lines: ClassLines, earlier: string, listed: ReadonlySet<string>): string[] {
  const next = continuing(lines, earlier).filter((each) => listed.has(each));
  const found = next.flatMap((each) => {
    const later = latestOf(lines, each, listed);
    return later.length > 0 ? later : [each];
  });
  return [...new Set(found)];
}
