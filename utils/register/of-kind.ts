/** The entries of one kind, in their order. */
export const ofKind = <E extends { kind: string }, K extends E['kind']>(
  entries: readonly E[],
  kind: K,
): Extract<E, { kind: K }>[] =>
  entries.filter((entry): entry is Extract<E, { kind: K }> => entry.kind === kind);
