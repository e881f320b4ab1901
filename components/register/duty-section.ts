import type { ComponentType } from 'preact';
import type { AnyDuty } from '../../utils/register/duty.ts';
import type { PaperChoice } from './paper-choice.ts';

/** What the frame of the workspace gives to each section. */
export interface SectionProps {
  /** Reads the blank forms of all duties. */
  papers(): Promise<readonly PaperChoice[]>;
}

/** Parts of the list of sections. */
export type SectionGroup = 'class' | 'study' | 'parents' | 'records' | 'foot';

/**
 * The view half of a duty: what its folder in components/duties gives to workspace, papers page and settings. Papers
 * hang here, so that neither background nor content script carries what draws them.
 */
export interface DutySection {
  duty: AnyDuty;
  /** Its section in the workspace; null: its views stand in sections of the class's data. */
  view: ComponentType<SectionProps> | null;
  /** Where it stands in the list of sections. */
  group: SectionGroup;
  /** Beside the title of its section: short facts, a choice. */
  head?: ComponentType;
  /** Its blank forms. */
  papers?(): Promise<readonly PaperChoice[]>;
  /** Its part of the settings. */
  settings?: { title: string; view: ComponentType };
}
