import { counted } from '../../../utils/base/text/counted.ts';
import { figures } from '../../state/journal-figures.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { PaperPreview } from '../../ui/paper-preview.ts';
import {
  addressesIn,
  copyAddresses,
  copyChatText,
  copyText,
  lettersTo,
  mailLinks,
  marksFamilies,
  printLetters,
  reachedByCommon,
  reachedByOwn,
  recordOpened,
  saveCommonDraft,
  saveMarksDrafts,
  saveOwnDrafts,
} from './letter-drafts.ts';
import { isReady, letterFor, recordHandedOver, recordSent } from './letter-model.ts';
import { type LetterRow, letterFilters } from './letter-rows.ts';

type Say = (message: string) => void;

/** At the end of the tools: the letter to everybody whom it reaches, and on paper to those without e-mail. */
export function SendingTools(props: {
  rows: readonly LetterRow[];
  onPaper: readonly LetterRow[];
  /** Some are chosen: `onPaper` is of them. */
  isOfChosen: boolean;
  paper: PaperPreview;
  say: Say;
  /** The addresses are copied: the next step is the primary one. */
  isCopied: boolean;
  onCopied(rows: readonly LetterRow[]): void;
}) {
  const { rows, onPaper, say } = props;
  const common = reachedByCommon(rows);
  const own = reachedByOwn(rows);
  const links = common.length > 0 ? mailLinks(common) : [];
  return (
    <>
      <Menu title="Печать" icon="print" atEnd>
        <ActionOver
          verb={props.isOfChosen ? 'Напечатать' : 'Напечатать тем, кому не по почте:'}
          of={lettersTo(onPaper)}
          nothing="Печатать некому"
          onClick={() => void printLetters(onPaper, props.paper)}
        />
      </Menu>
      <Menu title="Ещё" hint="Другие способы отправить письмо" atEnd>
        {links.map((link, index) => (
          <a
            key={link}
            href={link}
            title="Подставит тему и адреса; текст скопируйте и вставьте: длинный русский текст почтовые программы по ссылке не принимают"
            onClick={() => void recordOpened(common)}
          >
            Открыть в почте{links.length > 1 ? `, часть ${index + 1} из ${links.length}` : ''}
          </a>
        ))}
        <button
          type="button"
          disabled={common.length === 0}
          onClick={() => void saveCommonDraft(common, say)}
        >
          Сохранить черновик (.eml)
        </button>
        <ActionOver
          verb="Каждой семье своё (.zip):"
          of={lettersTo(own)}
          nothing="Каждой семье своё: некому"
          onClick={() => void saveOwnDrafts(own)}
        />
        <MarksAction rows={rows} />
        <hr />
        <button type="button" disabled={!isReady(letterFor(null))} onClick={() => void copyText(say)}>
          Скопировать текст письма
        </button>
        <button type="button" onClick={() => void copyChatText(say)}>
          Скопировать текст для чата
        </button>
      </Menu>
      <ActionOver
        verb="Скопировать"
        of={addressesIn(rows)}
        nothing="Адресов почты нет"
        class={props.isCopied ? undefined : 'primary'}
        disabled={common.length === 0}
        onClick={async () => {
          if (await copyAddresses(common, say)) props.onCopied(common);
        }}
      />
    </>
  );
}

/** For the chosen: the primary button and two more. */
export function ChosenActions({
  rows,
  say,
  onDone,
}: {
  rows: readonly LetterRow[];
  say: Say;
  onDone(): void;
}) {
  const common = reachedByCommon(rows);
  const own = reachedByOwn(rows);
  const addressed = rows.filter(({ email }) => email !== null);
  const printed = rows.filter(letterFilters.toHandOver);
  return (
    <>
      <ActionOver
        verb="Скопировать"
        of={addressesIn(rows)}
        nothing="Адресов почты нет"
        class="primary"
        disabled={common.length === 0}
        onClick={() => void copyAddresses(common, say)}
      />
      <button type="button" disabled={own.length === 0} onClick={() => void saveOwnDrafts(own)}>
        {own.length > 1 ? 'Черновики семьям (.zip)' : 'Черновик семье (.eml)'}
      </button>
      <button
        type="button"
        disabled={addressed.length === 0}
        onClick={async () => {
          if (await recordSent(addressed)) onDone();
        }}
      >
        Письмо отправлено
      </button>
      {printed.length > 0 && (
        <button
          type="button"
          onClick={async () => {
            if (await recordHandedOver(printed)) onDone();
          }}
        >
          Вручено на бумаге
        </button>
      )}
    </>
  );
}

/** For the chosen, under «Ещё». */
export function MoreChosenActions(props: {
  rows: readonly LetterRow[];
  onPaper: readonly LetterRow[];
  paper: PaperPreview;
  say: Say;
}) {
  const { rows, onPaper, say } = props;
  const common = reachedByCommon(rows);
  return (
    <>
      <button type="button" disabled={common.length === 0} onClick={() => void saveCommonDraft(common, say)}>
        Один черновик на всех (.eml)
      </button>
      <MarksAction rows={rows} />
      <ActionOver
        verb="Напечатать"
        of={lettersTo(onPaper)}
        nothing="Напечатать нечего"
        onClick={() => void printLetters(onPaper, props.paper)}
      />
    </>
  );
}

/** The sections of the extract by e-mail, only for families for which the register allows it. */
function MarksAction({ rows }: { rows: readonly LetterRow[] }) {
  const families = marksFamilies(rows);
  const isRead = figures.value !== null && figures.value.year.students.length > 0;
  const why =
    families.length === 0
      ? 'Отметки идут по почте семьям с согласием «Сведения об обучении по электронной почте»'
      : isRead
        ? undefined
        : 'Журнал класса ещё не прочитан: «Журнал» → «Обновить данные класса»';
  return (
    <ActionOver
      verb="Сохранить с отметками:"
      of={counted(
        'letters',
        families.map(({ student }) => student),
      )}
      nothing="С отметками: согласий нет"
      disabled={why !== undefined}
      title={why}
      onClick={() => void saveMarksDrafts(families)}
    />
  );
}
