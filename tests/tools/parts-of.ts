import type { AnyReading } from '../../utils/dnevnik/pages.ts';

/** What a reader has found and what not: names of the fields of its data, such as `students[].person`. */
export interface FoundParts {
  found: string[];
  missing: string[];
}

/** A field of a list is found if one of its items has it. */
export function partsOf({ data }: Pick<AnyReading, 'data'>): FoundParts {
  const has = new Map<string, boolean>();
  const note = (path: string, isFound: boolean) => has.set(path, (has.get(path) ?? false) || isFound);
  const look = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      note(path, value.length > 0);
      for (const each of value) if (typeof each === 'object') look(each, `${path}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) look(inner, path ? `${path}.${name}` : name);
    } else if (path !== '') note(path, value !== null && value !== '' && value !== undefined);
  };
  look(data, '');
  const names = [...has.keys()];
  return { found: names.filter((name) => has.get(name)), missing: names.filter((name) => !has.get(name)) };
}
