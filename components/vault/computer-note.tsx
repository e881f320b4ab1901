import { presentAnswer, whyNoPasswords } from '../../utils/base/computer/this-computer.ts';
import { linkTo } from '../state/route.ts';
import { computer } from '../state/this-computer.ts';

/** On a personal computer without a permission: that no password is issued, printed or imported, and what to do. */
export function NoPasswordsNote({ linked = false }: { linked?: boolean }) {
  const current = computer.value;
  if (!current || current.unreadable || !presentAnswer(current)) return null;
  const why = whyNoPasswords(current);
  if (why === null) return null;
  return (
    <p class="box warn">
      {why} {linked && <a href={linkTo({ section: 'settings', detail: 'computer' })}>Записать разрешение</a>}
    </p>
  );
}
