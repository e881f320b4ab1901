import { useSignal } from '@preact/signals';
import { asObject, inWords } from '../../../utils/base/text/counted.ts';
import {
  DIVISION_RULES,
  type DivisionRule,
  divide,
  partSizes,
} from '../../../utils/class-data/groups/division.ts';
import type { Part } from '../../../utils/class-data/groups/even-sizes.ts';
import { freeTitle } from '../../../utils/class-data/groups/group-title-of.ts';
import {
  moved,
  type PlannedGroup,
  type SubjectPlan,
  withGroup,
} from '../../../utils/class-data/groups/subject-plan.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { change, changesFrom, check, divided, newGroup, plan } from './groups-model.ts';

/** Divides the class by a rule: shows how many come into each group before anything is recorded. */
export function DivisionSheet({ rule: first, onClose }: { rule: DivisionRule; onClose: () => void }) {
  const rule = useSignal(first);
  const known = plan.value.groups;
  const number = useSignal(String(Math.max(2, known.length)));
  const all = useSignal(check.value.unplaced.length === 0);
  const { leftOut } = check.value;
  const unplaced = new Set(check.value.unplaced);
  const own = divided.value.filter(({ key }) => (all.value ? !leftOut.includes(key) : unplaced.has(key)));
  const groups = groupsFor(known, Number(number.value));
  const placed = divide(
    rule.value,
    own,
    groups.map((group) => roomOf(group, all.value)),
  );
  const sizes = partSizes(placed, groups);
  const homeless = own.length - placed.size;
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = await change((of) => applied(of, groups, placed));
    if (done) onClose();
  };
  return (
    <Dialog title={`Разделить: ${plan.value.subject}`} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <FailureNote />
        <SelectBox
          label="Правило"
          options={optionsOf(DIVISION_RULES)}
          value={rule.value}
          onChange={(value) => {
            rule.value = value;
          }}
        />
        <SelectBox
          label="Групп"
          options={['2', '3', '4', '5', '6'].map((each) => [each, each] as const)}
          value={number.value}
          onChange={(value) => {
            number.value = value;
          }}
        />
        {unplaced.size > 0 && unplaced.size < divided.value.length && (
          <label class="row">
            <input
              type="checkbox"
              checked={all.value}
              onChange={(event) => {
                all.value = event.currentTarget.checked;
              }}
            />
            Разделить заново и тех, кто уже в группах
          </label>
        )}
        <ul aria-label="Что получится">
          {groups.map((group, index) => (
            <li key={group.id}>
              {group.title}:{' '}
              {inWords({ unit: 'students', number: staying(group.id, all.value) + (sizes[index] ?? 0) })}
              {staying(group.id, all.value) > 0 && `, из них новых ${sizes[index] ?? 0}`}
            </li>
          ))}
        </ul>
        {homeless > 0 && (
          <p class="box warn">
            {rule.value === 'sex'
              ? `Останутся не распределены: ${homeless}. Их пол в списке класса не указан.`
              : `Останутся не распределены: ${homeless}. Не хватает мест: увеличьте предел группы.`}
          </p>
        )}
        <DialogFooter
          send={
            placed.size === 0
              ? 'Делить некого'
              : `Разделить ${asObject({ unit: 'students', number: placed.size })}`
          }
          disabled={placed.size === 0}
          onLeave={onClose}
          beside={<span class="small muted">Разделённое можно вернуть: Ctrl Z.</span>}
        />
      </form>
    </Dialog>
  );
}

/** The groups there are, and new ones up to the number. */
function groupsFor(known: readonly PlannedGroup[], number: number): PlannedGroup[] {
  const groups = known.slice(0, number);
  while (groups.length < number)
    groups.push(newGroup(plan.value, freeTitle([...known, ...groups].map(({ title }) => title))));
  return groups;
}

/** The group as the division sees it: those who stay in it, and those of other classes, take up room. */
function roomOf({ id, limit, stream }: PlannedGroup, all: boolean): Part {
  return { id, limit, taken: staying(id, all) + (stream?.others.length ?? 0) };
}

/** How many of the class stay in the group: nobody, if all are divided again. */
const staying = (id: string, all: boolean): number =>
  all ? 0 : (check.value.counts.find(({ group }) => group.id === id)?.students ?? 0);

function applied(
  of: SubjectPlan,
  groups: readonly PlannedGroup[],
  placed: ReadonlyMap<string, string>,
): SubjectPlan {
  const opened = groups.reduce(
    (before, group) => (of.groups.some(({ id }) => id === group.id) ? before : withGroup(before, group)),
    of,
  );
  return groups.reduce((before, { id }) => {
    const own = [...placed].flatMap(([key, group]) => (group === id ? [key] : []));
    return moved(before, own, { group: id }, changesFrom.value);
  }, opened);
}
