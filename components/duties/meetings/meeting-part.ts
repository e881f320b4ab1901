import { route } from '../../state/route.ts';

/** Parts of the section by their names in addresses; null: the list, where it opens. */
export const MEETING_PARTS = [
  { id: null, title: 'Кто пришёл' },
  { id: 'pack', title: 'Пакет к собранию' },
  { id: 'blanks', title: 'Бланки' },
] as const;

/** The part that the address leads to. */
export function meetingPart(): (typeof MEETING_PARTS)[number]['id'] {
  const { detail } = route.value;
  return MEETING_PARTS.find(({ id }) => id === detail)?.id ?? null;
}
