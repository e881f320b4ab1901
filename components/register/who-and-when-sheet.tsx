import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { RecordedEntry } from '../../utils/duties/entry.ts';
import { today } from '../state/class-states.ts';
import { optionsOf, SelectBox } from '../ui/select-box.tsx';
import { DayField } from './day-field.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { TextField } from './text-field.tsx';
import { aloneChosen, type WhoAtOnce, type WhoOptions, type WhoRow } from './who-choice.ts';
import { WhoTable } from './who-table.tsx';

/** What was said of one row. */
interface Said<How> {
  on: string;
  /** null: it was not asked. */
  how: How | null;
  /** Key of the option that the teacher chose, or of the only one. */
  who: string;
  /** Why it was somebody else, where that has to be said; '' elsewhere. */
  reason: string;
}

/** A sheet that records who did something, when and how, for each of the rows; how is what the teacher says, never preset. */
export function WhoAndWhenSheet<Row extends WhoRow, How extends string>(props: {
  title: string;
  about?: string;
  rows: Row[];
  /** null: it is not asked. */
  how: { label: string; names: Record<How, string> } | null;
  who: {
    of: string;
    title: string;
    options: WhoOptions;
    atOnce?: WhoAtOnce;
  };
  /** Choices for which a reason has to be named. */
  reason?: {
    label: string;
    warning: string;
    known: readonly string[];
    isNeeded(row: Row, who: string): boolean;
  };
  entries: (row: Row, said: Said<How>) => RecordedEntry[];
  onClose: (done: boolean) => void;
  /** Above the fields. */
  children?: ComponentChildren;
}) {
  const { rows, how: way, who } = props;
  const on = useSignal<string>(today.value);
  const how = useSignal<How | ''>('');
  const chosen = useSignal(aloneChosen(rows, who.options));
  const reason = useSignal('');
  const needsReason = (row: Row) => {
    const chosenFor = chosen.value.get(row.id);
    return chosenFor !== undefined && props.reason?.isNeeded(row, chosenFor) === true;
  };
  return (
    <RecordSheet
      people={rows.map(({ person }) => person)}
      onClose={props.onClose}
      title={props.title}
      about={props.about}
      entries={() =>
        rows.flatMap((row) => {
          const chosenFor = chosen.value.get(row.id);
          return chosenFor
            ? props.entries(row, {
                on: on.value,
                how: how.value || null,
                who: chosenFor,
                reason: needsReason(row) ? reason.value.trim() : '',
              })
            : [];
        })
      }
    >
      {props.children}
      <div class="fields">
        <DayField label="Дата" value={on} required max={today.value} />
        {way && (
          <SelectBox
            label={way.label}
            required
            options={[['', 'выберите'], ...optionsOf(way.names)]}
            value={how.value}
            onChange={(given) => (how.value = given)}
          />
        )}
      </div>
      <WhoTable
        of={who.of}
        title={who.title}
        rows={rows}
        chosen={chosen}
        options={who.options}
        atOnce={who.atOnce}
      />
      {props.reason && rows.some(needsReason) && (
        <div class="box warn stack">
          <p>{props.reason.warning}</p>
          <TextField label={props.reason.label} value={reason} required known={props.reason.known} />
        </div>
      )}
    </RecordSheet>
  );
}
