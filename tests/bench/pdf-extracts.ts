import type { Extract } from '../../utils/duties/extracts/extract.ts';
import { newExtractNumber } from '../../utils/duties/extracts/extract-number.ts';

const SUBJECTS = [
  'Русский язык',
  'Литература',
  'Иностранный язык (английский)',
  'Алгебра',
  'Геометрия',
  'Информатика',
  'История',
  'Обществознание',
  'География',
  'Физика',
  'Биология',
  'Музыка',
  'Труд (технология)',
  'Изобразительное искусство',
  'Физическая культура',
  'Основы безопасности и защиты Родины',
];

/** Extracts of a class of 35: 16 subjects with 4 to 13 marks each, attendance, a remark, a recommendation. */
export function benchExtracts(): Extract[] {
  const taken = new Set<string>();
  return Array.from({ length: 35 }, (_, place): Extract => {
    const digits = String(1_000_003 + place * 24_697).split('');
    const number = newExtractNumber(taken, () => Number(digits.shift() ?? 0) / 10);
    taken.add(number);
    return {
      student: String(place),
      studentName: `Примеров${'аеиоуыэюя'[place % 9]} Александр Образцович`,
      className: '7 «А»',
      period: '2-я четверть',
      on: '2026-11-24',
      asOf: '24.11.2026 08:00',
      number,
      partial: false,
      days: '',
      unmarkedSubjects: [],
      unmarked: false,
      recommendations: 'Читать вслух по вечерам.',
      subjects: SUBJECTS.map((subject, index) => ({
        subject,
        marks: Array.from({ length: 4 + ((place + index * 3) % 10) }, (_each, at) => ({
          value: String(2 + ((place + index + at * at) % 4)),
          day: `${String(5 + at).padStart(2, '0')}.11`,
        })),
        average: 250 + ((place * 37 + index * 13) % 250),
        given: String(3 + ((place + index) % 3)),
      })),
      attendance: {
        lessons: 87,
        missed: 7,
        fresh: 0,
        illness: 5,
        excused: 1,
        unexcused: 1,
        late: 2,
        days: 14,
        daysMissed: 1,
        daysIll: 1,
        attended: { over: 80, under: 87 },
      },
      remarks: [{ day: '12.11', subject: 'Алгебра', text: 'Не было тетради.' }],
    };
  });
}
