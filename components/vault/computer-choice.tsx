import type { Signal } from '@preact/signals';
import type { ComputerKind } from '../../utils/base/computer/this-computer.ts';

const KINDS: readonly [ComputerKind, string, string][] = [
  ['school', 'школьный', 'стоит в школе или выдан школой'],
  ['personal', 'личный', 'ваш собственный'],
];

/** «Этот компьютер школьный или личный?», with nothing chosen beforehand. */
export function ComputerChoice({ kind }: { kind: Signal<ComputerKind | null> }) {
  return (
    <fieldset class="group flush">
      <legend>Этот компьютер школьный или личный?</legend>
      {KINDS.map(([value, title, about]) => (
        <label key={value} class="check">
          <input
            type="radio"
            name="computer-kind"
            required
            checked={kind.value === value}
            onChange={() => {
              kind.value = value;
            }}
          />
          <span>
            {title} <span class="muted">— {about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What follows from a personal computer. */
export function PersonalNote() {
  return (
    <p class="small muted">
      На личном компьютере пароли не выдаются, не печатаются и не загружаются, пока в настройках не записано
      разрешение директора, а хранилище закрывается не позже чем через 10 минут без работы. Классрук шифрует;
      решение о применении принимает школа.
    </p>
  );
}
