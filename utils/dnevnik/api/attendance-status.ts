import { dictionary } from '../../base/text/dictionary.ts';
import { type AttendanceSign, attendanceLetter } from '../attendance-letters.ts';
import { attendanceName } from '../attendance-names.ts';

/** Statuses of the API in lower case (facts of the API, 3.3; settled in those of 2026). */
const STATUSES = dictionary<AttendanceSign>({
  absent: 'Н',
  ill: 'Б',
  pass: 'П',
  late: 'О',
  attend: 'present',
  notset: 'present',
});

/** What a status of the API says, written as a word, a letter or a name; null: it is not known. */
export function attendanceStatus(text: string): AttendanceSign | null {
  const plain = text.trim();
  const name = attendanceName(plain);
  return (
    STATUSES.get(plain.toLowerCase()) ??
    attendanceLetter(plain) ??
    (name && name.rest.trim() === '' ? name.sign : null)
  );
}
