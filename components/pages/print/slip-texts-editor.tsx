import { useSignal } from '@preact/signals';
import type { SlipVariant } from '../../../utils/duties/credentials/slip.ts';
import {
  checkSlipText,
  DEFAULT_SLIP_TEXTS,
  SLIP_FIELDS,
} from '../../../utils/duties/credentials/slip-texts.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { changeSettings, settings } from './print-model.ts';

const VARIANTS: [SlipVariant, string][] = [
  ['password', 'С временным паролем'],
  ['login', 'Только логин'],
  ['gosuslugi', 'Вход через Госуслуги'],
];

/** Editing of the slips' texts with merge fields; kept at once. */
export function SlipTexts() {
  const variant = useSignal<SlipVariant>('password');
  const { texts, reportTo } = settings.value;
  const problems = checkSlipText(texts[variant.value], variant.value);
  const put = (text: string) => changeSettings({ texts: { ...texts, [variant.value]: text } });
  return (
    <div class="stack close below">
      <label class="stack tight">
        Кому сообщить об утечке (в дательном падеже)
        <input
          type="text"
          value={reportTo}
          onInput={(event) => changeSettings({ reportTo: event.currentTarget.value })}
        />
      </label>
      <SelectBox
        label="Какая памятка"
        unseenLabel
        options={VARIANTS}
        value={variant.value}
        onChange={(chosen) => {
          variant.value = chosen;
        }}
      />
      <textarea
        aria-label="Текст памятки"
        rows={9}
        value={texts[variant.value]}
        onInput={(event) => put(event.currentTarget.value)}
      />
      {problems.map((problem) => (
        <p key={problem} class="box warn small">
          {problem}
        </p>
      ))}
      <details class="small">
        <summary>Поля для подстановки</summary>
        <ul>
          {SLIP_FIELDS.filter(({ variants }) => variants.includes(variant.value)).map(
            ({ field, meaning }) => (
              <li key={field}>
                <code>{`{${field}}`}</code> — {meaning}
              </li>
            ),
          )}
        </ul>
      </details>
      <div class="row">
        <button type="button" class="quiet" onClick={() => put(DEFAULT_SLIP_TEXTS[variant.value])}>
          Вернуть исходный текст
        </button>
      </div>
    </div>
  );
}
