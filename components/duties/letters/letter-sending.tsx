import { useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { asObject, counted, inWords } from '../../../utils/base/text/counted.ts';
import { gapsOf } from '../../../utils/class-data/school/school-details.ts';
import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import { mailtoLinks } from '../../../utils/duties/letters/draft-message.ts';
import { planLetter } from '../../../utils/duties/letters/letter-paper.ts';
import { CHAT_TEXT } from '../../../utils/duties/letters/letter-texts.ts';
import { DeclinedNames } from '../../register/declined-names.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { schoolDetails } from '../../state/class-book.ts';
import { barred, personOf, today } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
import { addressed, isReady, letterFor, paperAddressee, recordPrepared, saveDraft } from './letter-model.ts';

/** The letter to everybody at once, and on paper to those without e-mail. */
export function LetterSending() {
  const message = useSignal('');
  const paper = usePaper();
  const { recipients, left } = addressed.value;
  const common = letterFor(null);
  const [letter, ready] = [common.letter, isReady(common)];
  const addresses = recipients.map(({ email }) => email);
  const people = recipients.map(({ person }) => person);
  const { links } = mailtoLinks({ subject: letter.subject, body: '' }, ready ? addresses : []);
  const withoutMail = left.filter(({ person }) => barred(person) === null);
  const printable = withoutMail.filter(({ person }) => isReady(letterFor(person)));
  const takeDraft = () => {
    saveDraft({ letter, bcc: addresses, name: 'Письмо родителям' });
    message.value = 'Черновик сохранён. Откройте файл: почтовая программа покажет готовое письмо.';
    void recordPrepared(people, 'draft', letter.subject);
  };
  const copy = async (text: string, what: string, where = 'куда нужно'): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      message.value = `${what} в буфере обмена: вставьте ${where}.`;
      return true;
    } catch {
      // The browser refuses the clipboard.
      message.value = 'Скопировать не удалось: выделите текст письма и нажмите Ctrl+C.';
      return false;
    }
  };
  const copyAddresses = async () => {
    const what = asObject(counted('addresses', addresses));
    if (await copy(addresses.join(', '), what, 'в письме своей почты, в поле «Скрытая копия»'))
      void recordPrepared(people, 'clipboard', letter.subject);
  };
  const onPaper = async () => {
    const details = schoolDetails.value;
    if (!details) return;
    const isShown = await paper.show((faces) => {
      const papers = printable.map(({ person }) =>
        planLetter(
          letterFor(person).letter,
          paperAddressee(person),
          today.value,
          details,
          faces,
          schoolWording(),
        ),
      );
      return printPapers(papers, faces, { title: letter.subject, createdAt: now() });
    });
    if (!isShown) return;
    const printed = printable.map(({ person }) => person);
    await recordPrepared(printed, 'paper', (person) => letterFor(person).letter.subject);
  };
  return (
    <section class="card stack" aria-label="Отправить">
      <h2>Всем сразу: {inWords(counted('recipients', people))}</h2>
      <p class="muted small">
        Классрук ничего не отправляет сам: он готовит черновик для вашей почты. Адреса стоят в скрытой копии,
        родители не видят адресов друг друга. Отметок и сведений о детях в письме нет.
      </p>
      <div class="row">
        <ActionOver
          verb="Скопировать"
          of={counted('addresses', addresses)}
          nothing="Адресов почты в списке нет"
          class="primary"
          disabled={!ready}
          onClick={() => void copyAddresses()}
        />
        <button type="button" disabled={!ready} onClick={() => void copy(letter.body, 'Текст письма')}>
          Скопировать текст письма
        </button>
        {links.map((link, index) => (
          <a
            key={link}
            class="button"
            href={link}
            onClick={() => void recordPrepared(people, 'mail-program', letter.subject)}
          >
            Открыть в почте{links.length > 1 ? `, часть ${index + 1} из ${links.length}` : ''}
          </a>
        ))}
        <Menu title="Ещё">
          <button type="button" disabled={!recipients.length || !ready} onClick={takeDraft}>
            Сохранить черновик (.eml)
          </button>
          <button
            type="button"
            onClick={() =>
              void copy(schoolWording()(CHAT_TEXT, { адрес: SIGN_IN_ADDRESS }), 'Текст для чата')
            }
          >
            Скопировать текст для чата
          </button>
          <button type="button" disabled={printable.length === 0} onClick={() => void onPaper()}>
            На бумаге тем, кому не по почте ({withoutMail.length})
          </button>
        </Menu>
      </div>
      {links.length > 0 && (
        <p class="muted small">
          «Открыть в почте» подставит тему и адреса; текст скопируйте и вставьте: длинный русский текст
          почтовые программы по ссылке не принимают.
        </p>
      )}
      <p role="status" class={message.value ? 'box' : 'visually-hidden'}>
        {message.value}
      </p>
      {schoolDetails.value && printable.length > 0 && (
        <Gaps gaps={gapsOf('acknowledgement-sheet', schoolDetails.value)} />
      )}
      <DeclinedNames people={printable.flatMap(({ person }) => personOf(person) ?? [])} as="addressee" />
      <PdfPreview shown={paper.shown} title="Письмо на бумаге" />
    </section>
  );
}
