import './grade-mark.css';

/**
 * A period mark as a small badge: 5 on green, 4 framed teal, 3 framed amber, 2 and 1 filled red; words (н/а, осв, зач)
 * framed. A given mark is underlined, an expected one is not; a disputed one has a dashed frame.
 */
export function GradeMark(props: { mark: string; isGiven: boolean; isDisputed?: boolean }) {
  const { mark, isGiven, isDisputed = false } = props;
  const number = /^[1-5]/.exec(mark)?.[0] ?? 'words';
  const looks = [`journal-grade-${number}`, isGiven && 'given', isDisputed && 'disputed'];
  return (
    <span class={['journal-grade', ...looks].filter(Boolean).join(' ')} aria-hidden="true">
      <i>{mark}</i>
    </span>
  );
}
