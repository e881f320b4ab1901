import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { gapsOf, type PaperKind } from '../../../utils/class-data/school/school-gaps.ts';
import { sheetTopics } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import { withoutSigner } from '../../../utils/duties/consents/consent-people.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { DeclinedNames } from '../../register/declined-names.tsx';
import type { SectionProps } from '../../register/duty-section.ts';
import { Gaps } from '../../register/gaps.tsx';
import type { PaperChoice } from '../../register/paper-choice.ts';
import { paperClass, periodTitle, schoolWording } from '../../register/paper-class.ts';
import { consentTexts, nameCorrections, schoolDetails } from '../../state/class-book.ts';
import {
  acknowledgementAsk,
  consentsFor,
  everybody,
  nameOf,
  representatives,
  students,
  toDoOf,
} from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { NoSigner } from '../consents/no-signer.tsx';
import { PurposeChoice } from '../consents/purpose-choice.tsx';

/** Papers that the representative of a child signs; a consent and whatever concerns it has a sheet of its own. */
const SIGNED_FOR_CHILD: PaperKind[] = ['consent', 'dissemination', 'refusal', 'withdrawal'];
const WITH_PURPOSE: PaperKind[] = ['consent', 'refusal', 'withdrawal'];

/** Papers in which a name stands in another case. */
const DECLINED: PaperKind[] = ['refusal', 'withdrawal', 'informing-statement'];

/** «blank»: nobody's name; «missing»: everybody without a consent; else the key of one person. */
type Whose = 'blank' | 'missing' | 'all' | (string & {});

/** Every blank one by one: empty, for one person, for all. */
export function Blanks({ papers }: SectionProps) {
  const choices = useSignal<readonly PaperChoice[]>([]);
  useEffect(() => {
    void papers().then((all) => {
      choices.value = all;
    });
  }, []);
  return choices.value.length > 0 && <BlankForm choices={choices.value} />;
}

function BlankForm({ choices }: { choices: readonly PaperChoice[] }) {
  const id = useSignal(choices[0]?.id ?? '');
  const whose = useSignal<Whose>('blank');
  const purpose = useSignal(DIARY_PURPOSE);
  const bothSides = useSignal(true);
  const paper = usePaper();
  const missing = toDoOf(consentsFor(purpose.value)).missing.map(({ person }) => person);
  const choice = choices.find((one) => one.id === id.value);
  if (!choice || !schoolDetails.value) return null;
  const details = schoolDetails.value;
  const people = peopleFor(choice);
  const isSignedForChild = SIGNED_FOR_CHILD.includes(choice.needs);
  const chosen = choice.of === 'class' ? [null] : chosenPeople(whose.value, people, missing);
  const named = chosen.filter((person) => person !== null);
  const make = () =>
    paper.show((faces) => {
      const asked = consentTexts.value.purposes.find(({ id }) => id === purpose.value);
      if (!asked) return null;
      const context = {
        list: paperClass.value,
        details,
        texts: consentTexts.value,
        purpose: asked,
        faces,
        period: periodTitle.value,
        topics: sheetTopics(acknowledgementAsk.value.topic, schoolWording()),
        wording: schoolWording(),
        corrections: nameCorrections.value,
      };
      const papers = chosen.map((person) => choice.plan(context, person));
      return printPapers(papers, faces, {
        title: choice.title,
        createdAt: now(),
        bothSides: isSignedForChild && bothSides.value,
      });
    });
  return (
    <section class="card stack" aria-label="Бланки">
      <div class="row">
        <select
          aria-label="Какой бланк"
          value={id.value}
          onChange={(event) => {
            id.value = event.currentTarget.value;
            whose.value = 'blank';
            paper.clear();
          }}
        >
          {choices.map(({ id: one, title }) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </select>
        {choice.of !== 'class' && (
          <select
            aria-label="На кого"
            value={whose.value}
            onChange={(event) => {
              whose.value = event.currentTarget.value;
              paper.clear();
            }}
          >
            <option value="blank">пустой бланк</option>
            {choice.id === 'consent' && missing.length > 0 && (
              <option value="missing">
                на каждого, у кого нет согласия: {inWords(counted('documents', missing))}
              </option>
            )}
            {people.length > 0 && (
              <option value="all">
                на каждого:{' '}
                {inWords(
                  counted(
                    'documents',
                    people.map(({ key }) => key),
                  ),
                )}
              </option>
            )}
            {people.map(({ key }) => (
              <option key={key} value={key}>
                {nameOf(key)}
              </option>
            ))}
          </select>
        )}
        <button type="button" class={paper.shown.value ? undefined : 'primary'} onClick={() => void make()}>
          Показать
        </button>
      </div>
      {WITH_PURPOSE.includes(choice.needs) && <PurposeChoice purpose={purpose} />}
      <p class="muted small">{choice.about}</p>
      <Gaps gaps={gapsOf(choice.needs, details, nameCorrections.value)} />
      {isSignedForChild && (
        <NoSigner names={withoutSigner(named, paperClass.value).map(({ key }) => nameOf(key))} />
      )}
      {isSignedForChild && chosen.length > 1 && (
        <label class="check">
          <input
            type="checkbox"
            checked={bothSides.value}
            onChange={() => {
              bothSides.value = !bothSides.value;
              paper.clear();
            }}
          />
          Принтер печатает с двух сторон: каждый документ — с нового листа
        </label>
      )}
      {DECLINED.includes(choice.needs) && <DeclinedNames people={named} />}
      <PaperView shown={paper.shown} title={choice.title} />
    </section>
  );
}

function peopleFor({ of }: PaperChoice) {
  if (of === 'students') return students.value;
  return of === 'representatives' ? representatives.value : everybody.value;
}

function chosenPeople(whose: Whose, people: ReturnType<typeof peopleFor>, missing: readonly string[]) {
  if (whose === 'blank') return [null];
  if (whose === 'all') return people;
  if (whose === 'missing') return people.filter(({ key }) => missing.includes(key));
  return people.filter(({ key }) => key === whose);
}
