import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { icalendar } from '../../../utils/base/calendar/icalendar.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { deadlineEvents } from '../../../utils/register/tasks/deadline-events.ts';
import {
  NOTIFICATIONS,
  type NotificationSettings,
  notificationSettings,
} from '../../../utils/stored/notification-settings.ts';
import { act, ask, failure } from '../../state/background.ts';
import { noteUnexpected } from '../../state/unexpected.ts';
import { saveFile } from '../../ui/save-file.ts';
import { SelectBox } from '../../ui/select-box.tsx';

const PERMISSION = { permissions: ['notifications' as const] };
const HOURS = Array.from({ length: 24 }, (_, hour) => {
  const time = `${String(hour).padStart(2, '0')}:00`;
  return [time, time] as const;
});

/** How the teacher is reminded outside of Klassruk: by notifications of the browser, and in a calendar of her own. */
export function RemindersForm() {
  return (
    <>
      <Notifications />
      <CalendarFile />
    </>
  );
}

function Notifications() {
  const settings = useSignal<NotificationSettings | null>(null);
  useEffect(() => {
    void Promise.all([
      browser.storage.local.get(NOTIFICATIONS),
      browser.permissions.contains(PERMISSION),
    ]).then(([stored, granted]) => {
      const known = notificationSettings(stored);
      settings.value = { ...known, on: known.on && granted };
    });
  }, []);
  const keep = async (next: NotificationSettings) => {
    settings.value = next;
    await browser.storage.local.set({ [NOTIFICATIONS]: next });
    // The background looks at once, and when the quiet hours end.
    await act('vault/changed');
  };
  const change = (part: Partial<NotificationSettings>) =>
    settings.value && keep({ ...settings.value, ...part });
  const turn = async (on: boolean) => {
    // The browser asks the teacher.
    if (on && !(await browser.permissions.request(PERMISSION))) {
      failure.value = 'Браузер не разрешил уведомления. Число дел видно на значке и без них.';
      return;
    }
    await change({ on });
    // Where the browser keeps it nothing is shown either.
    if (!on) await browser.permissions.remove(PERMISSION).catch(noteRefusal);
  };
  const shown = settings.value;
  if (!shown) return null;
  return (
    <section class="card stack" aria-label="Уведомления">
      <h2>Уведомления</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={shown.on}
          onChange={(event) => {
            // Stays as it was until the browser has answered.
            const { checked } = event.currentTarget;
            event.currentTarget.checked = shown.on;
            void turn(checked);
          }}
        />
        Напоминать уведомлением браузера, когда подходит срок
      </label>
      <p class="small muted">
        Раз в день и когда срок близко. В уведомлении только числа: ни имён, ни класса, ни самого дела. Число
        дел видно и на значке Классрука.
      </p>
      {shown.on && (
        <div class="row">
          <span>Не беспокоить</span>
          <SelectBox
            label="с"
            options={optionsWith(shown.quietFrom)}
            value={shown.quietFrom}
            onChange={(quietFrom) => void change({ quietFrom })}
          />
          <SelectBox
            label="до"
            options={optionsWith(shown.quietTo)}
            value={shown.quietTo}
            onChange={(quietTo) => void change({ quietTo })}
          />
        </div>
      )}
    </section>
  );
}

/** The hours, and what is stored though it is none of them. */
const optionsWith = (value: string) =>
  HOURS.some(([time]) => time === value) ? HOURS : [[value, value] as const, ...HOURS];

const noteRefusal = (error: unknown) => noteUnexpected(error, 'notifications/permission');

function CalendarFile() {
  const none = useSignal(false);
  const save = async () => {
    const answer = await ask('tasks/list');
    if (!answer.ok) {
      failure.value = answer.note;
      return;
    }
    const events = deadlineEvents(answer.value, now());
    none.value = events.length === 0;
    if (events.length > 0) saveFile(icalendar(events, now()), 'Сроки Классрука', 'ics', 'text/calendar');
  };
  return (
    <section class="card stack" aria-label="Сроки в календаре">
      <h2>Сроки в календаре</h2>
      <p class="muted">
        Файл .ics открывается в календаре телефона или компьютера. В нём дела и дни, без имён и классов; тот
        же файл позже обновит прежние записи.
      </p>
      <div class="row">
        <button type="button" onClick={() => void save()}>
          Сохранить сроки для календаря
        </button>
        {none.value && (
          <span class="muted" role="status">
            Сроков впереди нет.
          </span>
        )}
      </div>
    </section>
  );
}
