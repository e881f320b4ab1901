import { Message } from '../ui/message.tsx';
import { failure } from './background.ts';

export function FailureNote() {
  if (!failure.value) return null;
  return (
    <div class="box bad row" role="alert">
      <span class="grow">
        <Message text={failure.value} />
      </span>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          failure.value = null;
        }}
      >
        Понятно
      </button>
    </div>
  );
}
