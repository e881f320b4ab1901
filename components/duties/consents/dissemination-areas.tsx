import type { ConsentTexts, DisseminationVariant } from '../../../utils/duties/consents/consent-texts.ts';
import { TextArea } from '../../ui/text-areas.tsx';

type Texts = ConsentTexts['dissemination'];

const VARIANTS: readonly [DisseminationVariant, string][] = [
  ['child', 'за ребёнка'],
  ['adult-student', 'ученик с 18 лет'],
];
const BY_VARIANT = [
  ['aim', 'Цель'],
  ['term', 'Срок'],
] as const;

/** Wording of the consent to dissemination. */
export function DisseminationAreas({ texts, onChange }: { texts: Texts; onChange(next: Texts): void }) {
  return (
    <fieldset class="group">
      <legend>Согласие на распространение (сайт, стенд, соцсети)</legend>
      {BY_VARIANT.map(([part, title]) =>
        VARIANTS.map(([variant, whose]) => (
          <TextArea
            key={`${part} ${variant}`}
            label={`${title}: ${whose}`}
            value={texts[part][variant]}
            onChange={(text) => onChange({ ...texts, [part]: { ...texts[part], [variant]: text } })}
          />
        )),
      )}
      <TextArea
        label="Какие данные, по одной строке"
        value={texts.data}
        rows={5}
        onChange={(data) => onChange({ ...texts, data })}
      />
      <TextArea
        label="Как прекратить распространение"
        value={texts.stopping}
        onChange={(stopping) => onChange({ ...texts, stopping })}
      />
      <TextArea
        label="Об условиях и запретах"
        value={texts.bans}
        onChange={(bans) => onChange({ ...texts, bans })}
      />
    </fieldset>
  );
}
