import { toCapital, type Words } from './words.ts';

/** Vitest's own word for its sets of tests: no entity of ours. */
const OF_VITEST =
  /--project\b|suite\.project|'unit' \| 'integration'|project: '(?:unit|integration)'/;

/** Files that name the sample in order to replace it, or call something else a project. */
const OTHERS = [
  'docs/make-it-yours.md',
  'docs/decisions/0171-the-sample-becomes-an-entity.md',
  'docs/decisions/0179-updates-by-a-merge-of-two-releases.md',
  'knip.json',
  'packages/create-gatehouse/',
  'packages/testing/src/global-setup.ts',
  'pnpm-lock.yaml',
  'tools/prove/',
  'tools/replace-sample.ts',
  'tools/sample/',
  'tools/test/stages.ts',
  'tools/update.ts',
  'tools/update/',
  'vitest.config.ts',
];

/** Is this file one that names the sample, if it does, as an entity? */
export function isRewritten(path: string): boolean {
  return !OTHERS.some((other) => path.startsWith(other));
}

/** The path or the text of a file, with another entity in the place of the sample. */
export function rewrite(text: string, words: Words): string {
  const replace = toReplacer(words);
  return text
    .split('\n')
    .map((line) => (OF_VITEST.test(line) ? line : replace(line)))
    .join('\n');
}

function toReplacer({ one, many, german }: Words): (line: string) => string {
  const forms: Readonly<Record<string, string>> = {
    project: one,
    projects: many,
    Project: toCapital(one),
    Projects: toCapital(many),
    PROJECT: one.toUpperCase(),
    PROJECTS: many.toUpperCase(),
    Projekt: german.one,
    Projekts: german.one,
    Projekte: german.many,
    Projekten: german.many,
  };
  const article = /^[aeiou]/.test(one) ? 'n' : '';
  const toForm = (word: string) => forms[word] ?? word;
  return (line) =>
    line
      .replaceAll(/\b([Aa]) (?=project\b)/g, `$1${article} `)
      .replaceAll(/Projekt(?:en|e|s)?(?![a-zäöü])/g, toForm)
      // A word ends before a capital letter: not `projected`, nor `Projection`.
      .replaceAll(/PROJECTS?(?![A-Za-z])|[Pp]rojects?(?![a-z])/g, toForm);
}
