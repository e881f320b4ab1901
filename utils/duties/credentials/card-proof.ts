import { type InferOutput, nullable, object, string } from 'valibot';

/** What a person's card said of itself when it was proven, before a reset was sent. */
export const cardProofSchema = object({
  login: nullable(string()),
  /** Whole name that the card showed. */
  name: nullable(string()),
});
export type CardProof = InferOutput<typeof cardProofSchema>;
