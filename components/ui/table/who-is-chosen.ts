const MOST = 2;

/** Whom the choice concerns, shortly: «Алиев, Артёмьев и ещё 2». */
export function whoIsChosen(names: readonly string[]): string {
  // One name more says as much as «и ещё 1».
  const shown = names.length === MOST + 1 ? names : names.slice(0, MOST);
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(', ')} и ещё ${left}` : shown.join(', ');
}
