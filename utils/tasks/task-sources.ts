import type { OwedBy } from '../register/tasks/class-tasks.ts';
import { dataSource } from './data-source.ts';
import { passwordSource } from './password-source.ts';
import type { ClassFacts, TaskSource, VaultFacts } from './task-source.ts';
import { turnSource } from './turn-source.ts';
import { vaultSource } from './vault-source.ts';

/** What is owed and belongs to no duty. One line a source. */
const taskSources: readonly TaskSource[] = [turnSource, passwordSource, dataSource, vaultSource];

/** What the sources owe in a class. */
export const owedInClass = (facts: ClassFacts): OwedBy[] =>
  taskSources.flatMap(({ id, ofClass }) => (ofClass ? [{ owner: id, owed: ofClass(facts) }] : []));

/** What they owe for the vault itself. */
export const owedForVault = (facts: VaultFacts): OwedBy[] =>
  taskSources.flatMap(({ id, ofVault }) => (ofVault ? [{ owner: id, owed: ofVault(facts) }] : []));
