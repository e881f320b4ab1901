import type { Stream } from '../../stand/prng.ts';

/** A class: its parallel and a letter, or a number where the school counts its classes. */
export interface SchoolClass {
  parallel: number;
  letter: string;
}

export const nameOf = ({ parallel, letter }: SchoolClass): string =>
  /\d/.test(letter) ? `${parallel}-${letter}` : `${parallel}${letter}`;

export const isSame = (a: SchoolClass, b: SchoolClass): boolean =>
  a.parallel === b.parallel && a.letter === b.letter;

type ClassWriter = (group: SchoolClass) => string;

const WRITINGS: readonly ClassWriter[] = [
  ({ parallel, letter }) => `${parallel}${letter}`,
  ({ parallel, letter }) => `${parallel} ${letter}`,
  ({ parallel, letter }) => `${parallel}-${letter}`,
  ({ parallel, letter }) => `${parallel} «${letter}»`,
  ({ parallel, letter }) => `${parallel} "${letter}"`,
  ({ parallel, letter }) => `${parallel}«${letter}»`,
  ({ parallel, letter }) => `${parallel}${letter.toLowerCase()}`,
  ({ parallel, letter }) => `${parallel} ${letter.toLowerCase()}`,
  ({ parallel, letter }) => `${parallel}${letter} класс`,
  ({ parallel, letter }) => `${parallel} «${letter}» класс`,
  ({ parallel, letter }) => `${parallel} ${letter.toLowerCase()} кл.`,
];

/** One way to write classes; a table usually keeps to one. */
export function classWriter(stream: Stream, counted: boolean): ClassWriter {
  return counted ? nameOf : stream.pick(WRITINGS);
}

/** The class asked for first, then others of the school. */
export function pickClasses(stream: Stream): SchoolClass[] {
  const parallel = stream.int(2, 11);
  const counted = stream.chance(0.08);
  const letters = counted ? ['1', '2', '3'] : ['А', 'Б', 'В', 'Г'];
  const letter = stream.pick(letters.slice(0, 3));
  const own = { parallel, letter };
  const beside = parallel === 11 ? 10 : parallel + 1;
  const others = [
    ...letters.slice(0, 3).map((each) => ({ parallel, letter: each })),
    { parallel: beside, letter },
    { parallel: beside, letter: letters[1]! },
  ];
  const different = others.filter((each, at) => others.findIndex((other) => isSame(other, each)) === at);
  return [own, ...different.filter((each) => !isSame(each, own))];
}

export interface ClassGroup {
  text: string;
  holds: (group: SchoolClass) => boolean;
}

/** Cells that name several classes at once. */
export function classGroup(stream: Stream, classes: readonly SchoolClass[]): ClassGroup {
  const [own] = classes as [SchoolClass];
  const { parallel } = stream.chance(0.6) ? own : stream.pick(classes);
  const ofParallel = (group: SchoolClass) => group.parallel === parallel;
  const [from, to] = own.parallel <= 4 ? [1, 4] : own.parallel <= 9 ? [5, 9] : [10, 11];
  const within = (group: SchoolClass) => group.parallel >= from && group.parallel <= to;
  const pairs: ClassGroup[] = /\d/.test(own.letter)
    ? []
    : [['А', 'Б'] as const, ['Б', 'В'] as const].flatMap(([first, second]) => {
        const holds = (group: SchoolClass) =>
          ofParallel(group) && (group.letter === first || group.letter === second);
        const small = [first.toLowerCase(), second.toLowerCase()];
        return [
          `${parallel}${first}, ${parallel}${second}`,
          `${parallel} ${small.join(', ')}`,
          `${parallel}${first}${second}`,
          `${parallel}${first} и ${parallel}${second}`,
          `${parallel} «${first}», «${second}»`,
        ].map((text) => ({ text, holds }));
      });
  return stream.pick<ClassGroup>([
    ...pairs,
    { text: `${parallel}-е классы`, holds: ofParallel },
    { text: `${parallel} классы`, holds: ofParallel },
    { text: `${from}–${to}`, holds: within },
    { text: `${from}–${to} классы`, holds: within },
    { text: `${from}-${to} кл.`, holds: within },
    { text: 'все', holds: () => true },
    { text: 'все классы', holds: () => true },
    { text: 'начальные классы', holds: (group) => group.parallel <= 4 },
  ]);
}

export const DITTO = ['-"-', '—//—', '-//-', '"', '″'];
