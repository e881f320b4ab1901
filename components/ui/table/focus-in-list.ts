/** Puts the focus on the row of a list or board that `data-row` names so; returns whether it is there. */
export function focusInList(list: HTMLElement | null, key: string): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const row = rows.find(({ dataset }) => dataset.row === key);
  row?.focus();
  return row !== undefined;
}

/** Key of the row in which an element stands; null: in none. */
export const listRowOf = (element: Element): string | null =>
  element.closest<HTMLElement>('[data-row]')?.dataset.row ?? null;
