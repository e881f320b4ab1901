import { canType, typed } from './confirm-model.ts';

/** Where the word is typed. It never has the focus by itself: what was typed for a page must not land here. */
export function ConfirmationField({ id }: { id: string }) {
  return (
    <input
      id={id}
      type="text"
      autocomplete="off"
      spellcheck={false}
      readOnly={!canType.value}
      value={typed.value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
    />
  );
}
