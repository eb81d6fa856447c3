import { describe, expect, it } from 'vitest';

import { readText, trackedFiles } from '../../docs/tracked-files.ts';
import { findClash } from '../find-clash.ts';
import { isRewritten, rewrite } from '../rewrite.ts';
import { toWords } from '../words.ts';

const WORDS = toWords('invoice', undefined, 'Rechnung/Rechnungen');
const FILES = trackedFiles()
  .filter(isRewritten)
  .map((path) => [path, readText(path)] as const);

/** Not in a repository that has done it. */
const isThere = FILES.some(([path]) => path.startsWith('packages/services/src/projects/'));

describe.runIf(isThere)('another entity in the place of the sample', () => {
  it('is in every form in which code and texts name the sample', () => {
    const lines = [
      ["'projects:create': 'Create a project.'", "'invoices:create': 'Create an invoice.'"],
      ['insertProject(tx, PROJECTS, toProject)', 'insertInvoice(tx, INVOICES, toInvoice)'],
      ['A project and many Projects', 'An invoice and many Invoices'],
      ['Neues Projekt, alle Projekte', 'Neues Rechnung, alle Rechnungen'],
      ['projected Projection ALL_PROJECTED', 'projected Projection ALL_PROJECTED'],
      ["vitest run --project unit; project: 'unit'", "vitest run --project unit; project: 'unit'"],
    ] as const;
    for (const [before, after] of lines) expect(rewrite(before, WORDS)).toBe(after);
  });

  it('leaves no word of the sample in the tree', () => {
    const left = FILES.flatMap(([path, text]) =>
      [path, ...text.split('\n')]
        .map((line) => rewrite(line, WORDS))
        .filter((line) => /projekt|project(?!ed|ion)/i.test(line))
        .filter((line) => !/--project |project: '|suite\.project|'unit' \|/.test(line))
        .map((line) => `${path}: ${line.trim().slice(0, 100)}`),
    );
    expect(left).toEqual([]);
  });

  it('makes no two names one: the new words mean nothing before, and all files have names of their own', () => {
    expect(findClash(FILES, WORDS)).toBeNull();
    const paths = FILES.map(([path]) => rewrite(path, WORDS));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('goes back to the tree as it was, but for cases of German nouns', () => {
    const back = toWords('project', undefined, 'Projekt/Projekte');
    for (const [path, text] of FILES) {
      const plain = text.replaceAll('Projekten', 'Projekte').replaceAll('Projekts', 'Projekt');
      expect(rewrite(text, back), path).toBe(plain);
    }
  });
});

describe('the word for it', () => {
  it.each([
    ['invoice', 'invoices'],
    ['company', 'companies'],
    ['batch', 'batches'],
    ['survey', 'surveys'],
  ])('has a plural: %s, %s', (one, many) => {
    expect(toWords(one)).toMatchObject({ one, many });
  });

  it.each(['Invoice', 'in voice', 'x', '', '../up', "a'b", 'ö', 'purchase-order'])(
    'is refused: %j',
    (word) => expect(() => toWords(word)).toThrow('is no name of an entity'),
  );

  it('is refused where its plural is the same, or its German is not two nouns', () => {
    expect(() => toWords('sheep', 'sheep')).toThrow('--plural');
    expect(() => toWords('invoice', undefined, 'Rechnung')).toThrow('singular and plural');
  });

  it.each(['member', 'file', 'role', 'tenant', 'user', 'session'])(
    'is refused where code means something else by it: %s',
    (word) => expect(findClash(FILES, toWords(word))).toMatch(/:\d+$/),
  );
});
