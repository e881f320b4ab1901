import { linkTo } from '../state/route.ts';

/** What a paper will lack: said before printing, with the way to mend it. */
export function Gaps({ gaps }: { gaps: string[] }) {
  if (gaps.length === 0) return null;
  return (
    <p class="box warn">
      Не заполнено, останутся строки для записи от руки: {gaps.join('; ')}.{' '}
      <a href={linkTo({ section: 'settings' })}>Заполнить в настройках</a>
    </p>
  );
}
