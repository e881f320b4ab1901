/**
 * Says aloud how far something long has come, in steps of a quarter: every page of it would drown what else is read. It
 * stays in the page while nothing runs, because a region that comes with its text is not read.
 */
export function ProgressStatus({ text }: { text: string }) {
  return (
    <p role="status" class="visually-hidden">
      {text}
    </p>
  );
}
