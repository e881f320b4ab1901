import { CONSENT_VARIANTS, type ConsentVariant } from '../../utils/duties/consents/consent-texts.ts';

const VARIANTS: Record<ConsentVariant, string> = {
  child: 'за ребёнка',
  representative: 'родитель за себя',
  'adult-student': 'ученик с 18 лет',
};

/** The same part of a text, once per signer. */
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

export function TextArea(props: {
  label: string;
  value: string;
  onChange(text: string): void;
  rows?: number;
}) {
  return (
    <label class="field">
      {props.label}
      <textarea
        rows={props.rows ?? (props.value.length > 160 ? 4 : 2)}
        maxLength={10_000}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}
