import type { SignSlot } from '../../base/documents/form-parts.ts';
import { shortName } from '../../base/names/short-name.ts';
import type { SchoolDetails } from './school-details.ts';

/** The class teacher's signature line at the foot of a sheet. */
export function classTeacherSlots({ teacher }: SchoolDetails): SignSlot[] {
  return [
    { caption: 'должность', value: 'Классный руководитель', share: 5 },
    { caption: 'подпись', value: '', share: 4 },
    { caption: 'расшифровка подписи', value: shortName(teacher.name), share: 6 },
  ];
}
