import { now } from '../../../utils/base/clock/now.ts';
import { dueCounts } from '../../../utils/register/tasks/due-counts.ts';
import { dueMoments } from './popup-model.ts';

/** While the vault is locked: how many tasks are overdue, due today and ahead, of all vaults; no class, duty or name. */
export function LockedCounts() {
  const { overdue, today, ahead } = dueCounts(dueMoments.value, now());
  const words = [
    overdue > 0 && `Просрочено: ${overdue}`,
    today > 0 && `сегодня: ${today}`,
    ahead > 0 && `впереди: ${ahead}`,
  ]
    .filter((each) => each !== false)
    .join(' · ');
  if (words === '') return <p class="muted">Дел со сроком нет.</p>;
  return (
    <div class={overdue + today > 0 ? 'box warn' : 'box'}>
      <b>{words.charAt(0).toUpperCase() + words.slice(1)}</b>
      <p class="small">Имена и дела видны после входа.</p>
    </div>
  );
}
