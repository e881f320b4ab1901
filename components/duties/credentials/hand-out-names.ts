export const WAY_NAMES = {
  'in-person': 'лично в руки',
  meeting: 'на собрании',
  'with-student': 'через ученика, в конверте',
  mail: 'почтой',
} as const;
