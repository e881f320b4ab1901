import { withoutCode } from '../../utils/base/text/problem.ts';

/** A message of what went wrong: its code, for whoever helps, stands small at the end. */
export function Message({ text }: { text: string }) {
  const { text: said, code } = withoutCode(text);
  return (
    <>
      {said}
      {code && <span class="small"> код {code}</span>}
    </>
  );
}
