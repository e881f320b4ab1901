import { describe, expect, it } from 'vitest';
import {
  BUILDS,
  builtCode,
  builtText,
  readText,
  sourceFiles,
  textFiles,
  trackedFiles,
  withoutComments,
} from './repository.ts';

/** Addresses that libraries carry in their code and that nothing is ever asked of. */
const NAMES_NOT_ADDRESSES: Record<string, string> = {
  'www.w3.org': 'XML namespaces of SVG, MathML and XHTML (Preact), of RDF (metadata of jsPDF)',
  'jspdf.default.namespaceuri': 'jsPDF: placeholder of a namespace in the metadata of a PDF',
  'ns.adobe.com': 'XMP: namespace of the metadata of a PDF',
  'schemas.openxmlformats.org': 'XML namespaces of XLSX (write-excel-file)',
  'schemas.microsoft.com': 'XML namespaces of XLSX (write-excel-file)',
};
/** Words of messages for developers inside libraries: links to documentation. */
const DOCUMENTATION: Record<string, string> = {
  'wxt.dev': 'WXT: text of an error message',
  'github.com': 'links in error messages of libraries',
};

const HOST = /\b(?:https?|wss?|ftp):\/\/([a-z\d](?:[a-z\d.-]*[a-z\d])?)/gi;

function hostsIn(text: string): string[] {
  return [...text.matchAll(HOST)].map(([, host = '']) => host.toLowerCase());
}

const isOfSite = (host: string): boolean => host === 'dnevnik.ru' || host.endsWith('.dnevnik.ru');

describe('the sources', () => {
  it('name no host but those of Dnevnik.ru', () => {
    expect(sourceFiles.length).toBeGreaterThan(100);
    const foreign = sourceFiles.flatMap((path) =>
      hostsIn(withoutComments(readText(path)))
        .filter((host) => !isOfSite(host) && !(host in NAMES_NOT_ADDRESSES))
        .map((host) => `${path}: ${host}`),
    );
    expect(foreign).toEqual([]);
  });

  it('look words from outside up in a dictionary, not among what an object inherits', () => {
    const found = sourceFiles.flatMap((path) => {
      const code = withoutComments(readText(path));
      return [...code.matchAll(/^(?:export )?const (\w+): (?:Readonly<)?Record<string,/gm)]
        .filter(([, name]) => new RegExp(`\\b${name}\\[|\\bin ${name}\\b`).test(code))
        .map(([, name]) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it('make no markup or code from text', () => {
    const makers =
      /\beval\s*\(|new Function\b|\b(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|importScripts/;
    const found = sourceFiles.filter((path) => makers.test(withoutComments(readText(path))));
    expect(found).toEqual([]);
  });
});

describe.each(BUILDS)('the build %s', (build) => {
  it('names no host but those of Dnevnik.ru', () => {
    const foreign = builtCode(build).flatMap((path) =>
      hostsIn(builtText(build, path))
        .filter((host) => !isOfSite(host) && !(host in NAMES_NOT_ADDRESSES) && !(host in DOCUMENTATION))
        .map((host) => `${path}: ${host}`),
    );
    expect([...new Set(foreign)]).toEqual([]);
  });

  it('holds no remote code, no eval, no new Function', () => {
    const forbidden = [
      /\beval\s*\(/,
      /\bnew\s+Function\b/,
      /\bFunction\s*\(\s*["'`]/,
      /\bimport\s*\(\s*["'`](?:https?:)?\/\//,
      /\bfrom\s*["'`](?:https?:)?\/\//,
      /<script[^>]+src="(?:https?:)?\/\//,
      /(?:https?:)?\/\/[\w.-]+\/[^\s"'`]*\.m?js\b/,
    ];
    const found = builtCode(build).flatMap((path) => {
      const text = builtText(build, path);
      return forbidden.filter((pattern) => pattern.test(text)).map((pattern) => `${path}: ${pattern}`);
    });
    expect(found).toEqual([]);
  });

  it('has scripts in files only', () => {
    const pages = builtCode(build).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    const inline = pages.filter((path) =>
      /<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son\w+\s*=\s*"/.test(builtText(build, path)),
    );
    expect(inline).toEqual([]);
  });

  it('makes no worker from a blob: the policy refuses it, and who waits for it hangs', () => {
    const fromBlob = /new Worker\([^)]*createObjectURL/;
    expect(builtCode(build).filter((path) => fromBlob.test(builtText(build, path)))).toEqual([]);
  });

  it('is the production build: nobody can shift its clock or shorten its pauses', () => {
    const ofTests = /testClockOffset|testPace/;
    expect(builtCode(build).filter((path) => ofTests.test(builtText(build, path)))).toEqual([]);
  });
});

describe('tracked files', () => {
  const self = 'tests/unit/repository/code.test.ts';

  it('name no registry', () => {
    const registry = /registry\.(?:npmjs|yarnpkg|npmmirror)|npmjs\.(?:org|com)|pkg\.github|jfrog|verdaccio/i;
    expect(textFiles.filter((path) => path !== self && registry.test(readText(path)))).toEqual([]);
  });

  it('name no path of a machine', () => {
    const machine = /(?<![\w.*/])\/(?:work|root|home|Users)\/[\w.-]|[A-Z]:\\Users\\/;
    const found = textFiles.flatMap((path) => {
      const line =
        path === self
          ? -1
          : readText(path)
              .split('\n')
              .findIndex((each) => machine.test(each));
      return line < 0 ? [] : [`${path}:${line + 1}`];
    });
    expect(found).toEqual([]);
  });

  it('are no build output, profile or secret', () => {
    const stray =
      /(?:^|\/)(?:node_modules|\.output|\.wxt|\.cache|demo-output)\/|\.(?:log|pem|crx|xpi|zip|env)$/;
    expect(trackedFiles.filter((path) => stray.test(path))).toEqual([]);
  });

  it('hold no e-mail address that could be somebody’s', () => {
    const invented: Record<string, string> = {
      'a@b.ru': 'a text that is not a name',
      'kim@x.ru': 'stands where a login does',
      'schools.dnevnik.ru@evil.ru': 'user part of an address, not e-mail',
      'word@schools.dnevnik.ru': 'user part of an address, not e-mail',
    };
    const reserved = /\.(?:invalid|test|example|localhost)$|@(?:[\w-]+\.)*example\.(?:com|org|net)$/i;
    const found = textFiles
      .filter((path) => path !== self && path !== 'package-lock.json')
      .flatMap((path) =>
        (readText(path).match(/[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\b/gi) ?? [])
          .filter((address) => !reserved.test(address) && !(address in invented))
          .map((address) => `${path}: ${address}`),
      );
    expect(found).toEqual([]);
  });
});
