import type { Signal } from '@preact/signals';

/** Searches a list by name. */
export function SearchField({ label = 'Найти по имени', value }: { label?: string; value: Signal<string> }) {
  return (
    <input
      type="search"
      placeholder={label}
      aria-label={label}
      value={value.value}
      onInput={(event) => {
        value.value = event.currentTarget.value;
      }}
    />
  );
}
