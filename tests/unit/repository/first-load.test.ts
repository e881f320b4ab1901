import { describe, expect } from 'vitest';
import { bytesOf, firstLoad, workspaceBytes } from '../../bench/workspace-bytes.ts';
import { fault } from '../../setup/fault.ts';
import { BUILDS, buildFolder, builtFiles } from './repository.ts';

const MOST_FILES = 16;

describe.each(BUILDS)('what pages of %s load before they show anything', (build) => {
  fault(
    'Each view that is fetched later cuts one more small file out of what the workspace loads',
    `It opens with at most ${MOST_FILES} files and 150 000 bytes, packed`,
    () => {
      const files = firstLoad(buildFolder(build), 'workspace.html');
      expect(files.length).toBeGreaterThan(5);
      expect(files.length).toBeLessThanOrEqual(MOST_FILES);
      const { ours, goal } = workspaceBytes(buildFolder(build));
      expect(ours).toBeLessThanOrEqual(goal);
    },
  );

  fault(
    'What one paper more needs is loaded before the first slip is drawn',
    'The print page opens with at most 14 files and 136 000 bytes, packed',
    () => {
      const { files, packed } = bytesOf(buildFolder(build), 'print.html');
      expect(files).toBeLessThanOrEqual(14);
      expect(packed).toBeLessThanOrEqual(136_000);
    },
  );

  fault(
    'The popup imports one shared file, and with it all duties, which takes half of the time until its list',
    'It opens with at most 5 files and 60 000 bytes, packed: it is built apart',
    () => {
      const { files, packed } = bytesOf(buildFolder(build), 'popup.html');
      expect(files).toBeLessThanOrEqual(5);
      expect(packed).toBeLessThanOrEqual(60_000);
    },
  );

  fault(
    'Pages share a chunk, and one of them does not import all of it',
    'A page loads the chunks that name it, and no other',
    () => {
      const pages = builtFiles(build)
        .filter((path) => /^[\w-]+\.html$/.test(path))
        .map((path) => path.replace('.html', ''));
      expect(pages.length).toBeGreaterThan(4);
      for (const page of pages) {
        const joined = firstLoad(buildFolder(build), `${page}.html`)
          .map((path) => path.replace(/^chunks\/|-[\w-]{8}\.\w+$/g, ''))
          .filter((name) => name.split('-').every((part) => pages.includes(part)));
        expect(joined.length, page).toBeGreaterThan(0);
        for (const name of joined) expect(name.split('-'), page).toContain(page);
      }
    },
  );
});
