import { posix } from 'node:path';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** What each file imports; style sheets too, packages not. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORT =
  /(?:^|[^\w.])(?:(import|export) type\b[^'";]*?\b)?(?:from|import)\s*\(?\s*(['"])(\.{1,2}\/[^'"]+)\2/g;

export interface FileImport {
  /** From the project's root. */
  path: string;
  isOnlyTypes: boolean;
}

/** The project's own files that a file imports. */
export function importsIn(path: string, text: string): FileImport[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(([, types, , target = '']) => ({
    path: posix.join(posix.dirname(path), target.replace(/\?.*$/, '')),
    isOnlyTypes: types !== undefined,
  }));
}

/** The extension's code: tests and tools are not in it. */
export const codeFiles: string[] = sourceFiles.filter((path) => /\.tsx?$/.test(path));

const imports = new Map(codeFiles.map((path) => [path, importsIn(path, readText(path))]));

const graphOf = (counts: (each: FileImport) => boolean): ImportGraph =>
  new Map([...imports].map(([path, all]) => [path, all.filter(counts).map((each) => each.path)]));

/** Imports of types included. */
export const graph: ImportGraph = graphOf(() => true);

/** Only what is there when the code runs. */
export const valueGraph: ImportGraph = graphOf(({ isOnlyTypes }) => !isOnlyTypes);

/** All that a file reaches, itself included. */
export function reachedFrom(path: string, of: ImportGraph = graph): Set<string> {
  const reached = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(of.get(next) ?? []));
  }
  return reached;
}

/** Groups of nodes that import each other in a circle, each in the order of their names. */
export function circlesIn(of: ImportGraph): string[][] {
  const reach = new Map(
    [...of].map(([path, targets]) => [path, new Set(targets.flatMap((next) => [...reachedFrom(next, of)]))]),
  );
  const circles = new Map<string, string[]>();
  for (const [path, reached] of reach) {
    if (!reached.has(path)) continue;
    const circle = [...reached].filter((other) => reach.get(other)?.has(path)).sort();
    circles.set(circle.join(' '), circle);
  }
  return [...circles.values()];
}
