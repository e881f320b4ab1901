import { useSignal } from '@preact/signals';
import { count } from '../../../utils/base/text/plural.ts';
import { TextField } from '../../register/text-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { chosenSubject, differences, plan, plans, subject, subjects } from './groups-model.ts';

const GROUPS = ['группа', 'группы', 'групп'] as const;
const OTHER = '…';

/** Beside the title: the subject, how many groups it has here and on the site, and how many subjects are in groups. */
export function GroupsHead() {
  const asking = useSignal(false);
  const there = differences.value.map((each) => each.there);
  const number = plan.value.groups.length;
  return (
    <>
      <SelectBox
        label="Предмет"
        unseenLabel
        width="320px"
        options={[
          ...subjects.value.map((each) => [each, each] as const),
          [OTHER, 'Другой предмет, профиль, учебный план…'],
        ]}
        value={subject.value}
        onChange={(value) => {
          if (value === OTHER) asking.value = true;
          else chosenSubject.value = value;
        }}
      />
      <span class="muted small">
        {number > 0 ? count(number, GROUPS) : 'групп нет'}
        {there.length > 0 && ` · в Дневник.ру сейчас ${there.join(' и ')}`}
      </span>
      <span class="grow" />
      <span class="muted small">Предметов с группами: {plans.value.length}</span>
      {asking.value && <OtherSubject onClose={() => (asking.value = false)} />}
    </>
  );
}

function OtherSubject({ onClose }: { onClose: () => void }) {
  const name = useSignal('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (!name.value.trim()) return;
    chosenSubject.value = name.value.trim();
    onClose();
  };
  return (
    <Dialog title="Другой предмет" onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <TextField label="Как он называется в журнале" value={name} required placeholder="Профиль: физика" />
        <DialogFooter send="Выбрать" onLeave={onClose} />
      </form>
    </Dialog>
  );
}
