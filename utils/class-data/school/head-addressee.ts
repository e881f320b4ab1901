import { addressee, type NameOnPaper } from '../../base/names/addressee.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { dictionary } from '../../base/text/dictionary.ts';
import type { SchoolDetails } from './school-details.ts';

const POSTS = dictionary<string>({
  директор: 'Директору',
  'и. о. директора': 'И. о. директора',
  'исполняющий обязанности директора': 'Исполняющему обязанности директора',
  'исполняющая обязанности директора': 'Исполняющей обязанности директора',
  заведующий: 'Заведующему',
  заведующая: 'Заведующей',
  ректор: 'Ректору',
  начальник: 'Начальнику',
  руководитель: 'Руководителю',
});

/** The head's post in the dative with a capital; '' if unknown. */
export function headPostDative({ head }: SchoolDetails): string {
  const post = head.post
    .trim()
    .toLowerCase()
    .replace(/и\.\s*о\./, 'и. о.');
  return head.postDative || POSTS.get(post) || '';
}

/** The head as the addressee of a paper; the dative from the settings wins. */
export function headAddressee({ head }: SchoolDetails, corrections: NameCorrections = {}): NameOnPaper {
  if (head.nameDative) return { label: '', name: head.nameDative };
  return addressee({ name: head.name, sex: null }, corrections);
}
