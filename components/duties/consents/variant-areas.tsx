import { CONSENT_VARIANTS, type ConsentVariant } from '../../../utils/duties/consents/consent-texts.ts';
import { TextArea } from '../../ui/text-areas.tsx';

const VARIANTS: Record<ConsentVariant, string> = {
  child: 'за ребёнка',
  representative: 'родитель за себя',
  'adult-student': 'ученик с 18 лет',
};

/** The same part of a text, once for whoever signs. */
export function VariantAreas(props: {
  title: string;
  texts: Record<ConsentVariant, string>;
  onChange(next: Record<ConsentVariant, string>): void;
}) {
  const { title, texts, onChange } = props;
  return (
    <>
      {CONSENT_VARIANTS.map((variant) => (
        <TextArea
          key={variant}
          label={`${title}: ${VARIANTS[variant]}`}
          value={texts[variant]}
          onChange={(text) => onChange({ ...texts, [variant]: text })}
        />
      ))}
    </>
  );
}
