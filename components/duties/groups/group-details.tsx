import { useSignal } from '@preact/signals';
import { subjectKey } from '../../../utils/base/text/subject-key.ts';
import { shownDigits } from '../../../utils/class-data/analytics/fraction.ts';
import {
  merged,
  type PlannedGroup,
  withGroup,
  withoutGroup,
} from '../../../utils/class-data/groups/subject-plan.ts';
import { TextField } from '../../register/text-field.tsx';
import { students } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { averageOfStudent, change, changesFrom, check, newGroup, plan } from './groups-model.ts';

/** «Цветков Алексей Николаевич · каб. 31»; what is missing is said. */
export function groupFacts({ teacher, room, stream }: PlannedGroup): string {
  const parts = [
    teacher ?? 'учитель не указан',
    room && `каб. ${room}`,
    stream && `поток: ${stream.classes}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Average of a group in tenths; null: nobody in it has one. */
export function averageOfGroup(group: string): number | null {
  const own = students.value.flatMap(({ key }) =>
    plan.value.placements.get(key)?.group === group ? (averageOfStudent(key) ?? []) : [],
  );
  return own.length === 0 ? null : Math.round(own.reduce((sum, each) => sum + each, 0) / own.length / 10);
}

export function GroupCounts({ group }: { group: string }) {
  const of = check.value.counts.find((each) => each.group.id === group);
  if (!of) return null;
  const average = averageOfGroup(group);
  return (
    <>
      <span>
        мальчиков {of.boys}, девочек {of.girls}
        {of.others > 0 && `, из других классов ${of.others}`}
      </span>
      {of.over > 0 && <span class="chip bad">больше предела на {of.over}</span>}
      <span>{average === null ? '' : `средний ${shownDigits(average, 1)}`}</span>
    </>
  );
}

export function GroupTools({ group }: { group: PlannedGroup }) {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="quiet small"
        aria-label={`Изменить: ${group.title}`}
        onClick={() => (open.value = true)}
      >
        Изменить…
      </button>
      {open.value && <GroupSheet group={group} onClose={() => (open.value = false)} />}
    </>
  );
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The facts of a group, its stream, and what puts an end to it. */
export function GroupSheet({ group, onClose }: { group: PlannedGroup; onClose: () => void }) {
  const title = useSignal(group.title);
  const teacher = useSignal(group.teacher ?? '');
  const room = useSignal(group.room ?? '');
  const limit = useSignal(group.limit === null ? '' : String(group.limit));
  const classes = useSignal(group.stream?.classes ?? '');
  const others = useSignal(group.stream?.others.join('\n') ?? '');
  const isKnown = plan.value.groups.some(({ id }) => id === group.id);
  const beside = plan.value.groups.filter(({ id }) => id !== group.id);
  const isDouble = beside.some((other) => subjectKey(other.title) === subjectKey(title.value));
  const submit = async (event: Event) => {
    event.preventDefault();
    const most = Number(limit.value);
    const described: PlannedGroup = {
      id: isKnown ? group.id : newGroup(plan.value, title.value).id,
      title: title.value.trim(),
      teacher: teacher.value.trim() || null,
      room: room.value.trim() || null,
      limit: Number.isInteger(most) && most >= 1 && most <= 100 ? most : null,
      stream: classes.value.trim() ? { classes: classes.value.trim(), others: lines(others.value) } : null,
    };
    if (described.title && !isDouble && (await change((of) => withGroup(of, described)))) onClose();
  };
  return (
    <Dialog title={isKnown ? group.title : 'Новая группа'} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <FailureNote />
        <div class="fields">
          <TextField label="Название" value={title} required />
          <TextField label="Учитель" value={teacher} placeholder="Фамилия Имя Отчество" />
          <TextField label="Кабинет" value={room} />
          <label class="field">
            Не больше учеников
            <input
              type="number"
              min={1}
              max={100}
              value={limit.value}
              onInput={(event) => {
                limit.value = event.currentTarget.value;
              }}
            />
          </label>
        </div>
        {isDouble && (
          <p class="box warn" role="alert">
            Группа с таким названием уже есть. Назовите эту иначе или соедините их.
          </p>
        )}
        <TextField label="Учебный поток: другие классы" value={classes} placeholder="7 «Б», 7 «В»" />
        {classes.value.trim() && (
          <label class="field">
            Ученики из других классов, по одному в строке
            <textarea
              rows={5}
              value={others.value}
              onInput={(event) => {
                others.value = event.currentTarget.value;
              }}
            />
          </label>
        )}
        <DialogFooter
          send={isKnown ? 'Записать' : 'Добавить группу'}
          disabled={isDouble}
          onLeave={onClose}
          beside={
            isKnown && (
              <span class="row">
                {beside.map((other) => (
                  <button
                    key={other.id}
                    type="button"
                    onClick={async () => {
                      if (await change((of) => merged(of, group.id, other.id, changesFrom.value))) onClose();
                    }}
                  >
                    Соединить с «{other.title}»
                  </button>
                ))}
                <button
                  type="button"
                  onClick={async () => {
                    if (await change((of) => withoutGroup(of, group.id))) onClose();
                  }}
                >
                  Закрыть группу
                </button>
              </span>
            )
          }
        />
      </form>
    </Dialog>
  );
}
