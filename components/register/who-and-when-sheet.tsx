import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { RecordedEntry } from '../../utils/duties/entry.ts';
import { today } from '../state/class-states.ts';
import { optionsOf, SelectBox } from '../ui/select-box.tsx';
import { DayField } from './day-field.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { aloneChosen, type WhoAtOnce, type WhoOptions, type WhoRow } from './who-choice.ts';
import { WhoTable } from './who-table.tsx';

/** What was said of one row. */
interface Said<How> {
  on: string;
  how: How;
  /** Key of the option that the teacher chose, or of the only one. */
  who: string;
}

/** A sheet that records who did something, when and how, for each of the rows. */
export function WhoAndWhenSheet<Row extends WhoRow, How extends string>(props: {
  title: string;
  about?: string;
  rows: Row[];
  how: { label: string; names: Record<How, string>; usual: How; isAsked?: boolean };
  who: {
    of: string;
    title: string;
    options: WhoOptions;
    atOnce?: WhoAtOnce;
  };
  entries: (row: Row, said: Said<How>) => RecordedEntry[];
  onClose: (done: boolean) => void;
  /** Above the fields. */
  children?: ComponentChildren;
}) {
  const { rows, how: way, who } = props;
  const on = useSignal<string>(today.value);
  const how = useSignal<How>(way.usual);
  const chosen = useSignal(aloneChosen(rows, who.options));
  return (
    <RecordSheet
      people={rows.map(({ person }) => person)}
      onClose={props.onClose}
      title={props.title}
      about={props.about}
      entries={() =>
        rows.flatMap((row) => {
          const chosenFor = chosen.value.get(row.id);
          return chosenFor ? props.entries(row, { on: on.value, how: how.value, who: chosenFor }) : [];
        })
      }
    >
      {props.children}
      <div class="fields">
        <DayField label="Дата" value={on} required max={today.value} />
        {way.isAsked !== false && (
          <SelectBox
            label={way.label}
            options={optionsOf(way.names)}
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
    </RecordSheet>
  );
}
