import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice without a window and with a Russian profile of its own; `folder` is for what lies between. */
export class LibreOffice {
  readonly folder = mkdtempSync(join(tmpdir(), 'office-'));
  private readonly profile = join(this.folder, 'profile');

  constructor() {
    mkdirSync(join(this.profile, 'user'), { recursive: true });
    writeFileSync(
      join(this.profile, 'user/registrymodifications.xcu'),
      `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item></oor:items>`,
    );
  }

  /** Writes each file, under its own name and another ending, into a folder; `format` as `--convert-to` takes it. */
  convert(files: readonly string[], format: string, into: string): void {
    mkdirSync(into, { recursive: true });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${this.profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        into,
        ...files,
      ],
      { stdio: 'ignore' },
    );
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}
