/** How a paper reached a family. */
export const HAND_OVER_WAYS = {
  'in-person': 'лично',
  meeting: 'на собрании',
  'with-student': 'через ребёнка',
  mail: 'почтой',
} as const;
