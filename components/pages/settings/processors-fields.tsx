import type { Organisation, SchoolDetails } from '../../../utils/class-data/school/school-details.ts';

const PARTS = [
  ['name', 'Организация'],
  ['address', 'Её адрес'],
] as const;
const EMPTY: Organisation = { name: '', address: '' };

/** Those who process on the school's behalf: some, or by the school's own word nobody. */
export function ProcessorsFields(props: { details: SchoolDetails; onChange(next: SchoolDetails): void }) {
  const { details, onChange } = props;
  const { nobodyProcesses } = details;
  const shown = details.processors.length > 0 ? details.processors : [EMPTY];
  const change = (processors: Organisation[]) => onChange({ ...details, processors });
  return (
    <fieldset class="group">
      <legend>Кому школа поручила обработку</legend>
      <p class="small muted">
        Организация, которая ведёт электронный дневник, и другие по договорам школы: часто их две или три.
      </p>
      {!nobodyProcesses &&
        shown.map((each, index) => (
          <div key={index} class="fields">
            {PARTS.map(([part, title]) => (
              <label key={part} class="field">
                {shown.length > 1 ? `${title} (${index + 1})` : title}
                <input
                  type="text"
                  maxLength={500}
                  value={each[part]}
                  onInput={(event) =>
                    change(shown.with(index, { ...each, [part]: event.currentTarget.value }))
                  }
                />
              </label>
            ))}
            {shown.length > 1 && (
              <button type="button" class="quiet" onClick={() => change(shown.toSpliced(index, 1))}>
                Убрать
              </button>
            )}
          </div>
        ))}
      {!nobodyProcesses && (
        <div>
          <button type="button" onClick={() => change([...shown, EMPTY])}>
            Добавить организацию
          </button>
        </div>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={nobodyProcesses}
          onChange={(event) => onChange({ ...details, nobodyProcesses: event.currentTarget.checked })}
        />
        Школа никому не поручает обработку
      </label>
    </fieldset>
  );
}
