/** Why somebody else than the owner takes credentials, as schools usually have it. */
export const USUAL_REASONS = [
  'законный представитель, ученик младших классов',
  'законный представитель, ученика нет в школе',
  'законный представитель попросил(а) сам(а)',
] as const;
