import { expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** Why these may begin a writing transaction. */
const MAY: Record<string, string> = {
  'components/vault/backup-folder.ts': 'writes a file into a folder that the teacher has chosen',
  'utils/backup/backup-places.ts': 'a database of its own, beside the vaults',
  'utils/vault/writing.ts': 'looks first whether a newer version has written there',
  'utils/vault/vault.ts': 'writes the record with the key, and looks at the same',
};

it('nothing writes to a vault past the check of who has written there before', () => {
  const writes = sourceFiles.filter(
    (path) =>
      /^(?:utils|components|entrypoints)\//.test(path) &&
      /'readwrite'|\b(?:database|opened)\.(?:put|delete|clear|add)\(/.test(withoutComments(readText(path))),
  );
  expect(writes.sort()).toEqual(Object.keys(MAY).sort());
});
