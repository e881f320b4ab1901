import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { planConsent } from '../../../utils/duties/consents/consent-form.ts';
import {
  consentInput,
  disseminationFor,
  withoutSigner,
} from '../../../utils/duties/consents/consent-people.ts';
import { planDissemination } from '../../../utils/duties/consents/dissemination.ts';
import { DISSEMINATION } from '../../../utils/duties/consents/purposes.ts';
import { Gaps } from '../../register/gaps.tsx';
import { paperClass, schoolWording } from '../../register/paper-class.ts';
import { consentTexts, nameCorrections, schoolDetails } from '../../state/class-book.ts';
import { nameOf, personOf } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { NoSigner } from './no-signer.tsx';

/** The forms of consent of the chosen people, shown to be printed. Recording what is signed is another step. */
export function ConsentBlanks(props: { purpose: string; people: readonly string[]; onClose(): void }) {
  const { purpose } = props;
  const bothSides = useSignal(true);
  const paper = usePaper();
  const people = props.people.flatMap((key) => personOf(key) ?? []);
  const details = schoolDetails.value;
  const title = `Согласия: ${inWords(counted('blanks', props.people))}`;
  useEffect(() => {
    void paper.show((faces) => {
      const list = paperClass.value;
      const texts = consentTexts.value;
      const asked = texts.purposes.find(({ id }) => id === purpose);
      if (!details || (!asked && purpose !== DISSEMINATION)) return null;
      const papers = people.map((person) =>
        asked
          ? planConsent(consentInput(person, list, asked), details, texts, faces, schoolWording())
          : planDissemination(disseminationFor(person, list), details, texts, faces, schoolWording()),
      );
      return printPapers(papers, faces, { title, createdAt: now(), bothSides: bothSides.value });
    });
  }, [bothSides.value]);
  return (
    <Dialog title={title} wide onClose={props.onClose}>
      <div class="stack">
        {details && <Gaps gaps={gapsOf('consent', details, nameCorrections.value)} />}
        <NoSigner names={withoutSigner(people, paperClass.value).map(({ key }) => nameOf(key))} />
        {people.length > 1 && (
          <label class="check">
            <input
              type="checkbox"
              checked={bothSides.value}
              onChange={() => {
                bothSides.value = !bothSides.value;
              }}
            />
            Принтер печатает с двух сторон: каждый документ — с нового листа
          </label>
        )}
        <PaperView shown={paper.shown} title={title} />
      </div>
    </Dialog>
  );
}
