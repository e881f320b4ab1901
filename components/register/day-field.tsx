import type { Signal } from '@preact/signals';
import { DateField, type DateFieldProps } from '../ui/fields/date-field.tsx';

/** A field for a day whose value is kept in a signal. */
export function DayField({
  value,
  ...field
}: Omit<DateFieldProps, 'value' | 'onChange'> & { value: Signal<string> }) {
  return (
    <DateField
      {...field}
      value={value.value}
      onChange={(day) => {
        value.value = day;
      }}
    />
  );
}
