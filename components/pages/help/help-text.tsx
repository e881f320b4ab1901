import { piecesOf } from './found-articles.ts';

/** A text with its `**bold**` parts, and what was searched for marked. */
export function HelpText({ text, typed }: { text: string; typed: string }) {
  return (
    <>
      {text.split('**').map((part, at) =>
        at % 2 === 1 ? (
          <b key={at}>
            <Marked text={part} typed={typed} />
          </b>
        ) : (
          <Marked key={at} text={part} typed={typed} />
        ),
      )}
    </>
  );
}

function Marked({ text, typed }: { text: string; typed: string }) {
  if (typed === '') return <>{text}</>;
  return (
    <>
      {piecesOf(text, typed).map((piece, at) =>
        piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
