import { toCapital, type Words } from './words.ts';

/** Where the words of an entity would meet others: code in which a name has to mean one thing. */
const CODE = /^(packages\/[a-z-]+\/src|apps\/[a-z]+\/(src|app)|prisma)\/.*\.(ts|tsx|prisma|sql)$/;

/**
 * Looks for code that already means something by a word, in any of the forms that the entity takes.
 * @returns `path:line`, or null
 */
export function findClash(
  files: Iterable<readonly [path: string, text: string]>,
  { one, many }: Words,
): string | null {
  const names = [one, many].flatMap((word) => [word, toCapital(word), word.toUpperCase()]);
  const taken = new RegExp(
    `(?<![A-Za-z])(?:${names.join('|')})(?![a-z])|(?:${toCapital(one)}|${toCapital(many)})(?![a-z])`,
  );
  for (const [path, text] of files) {
    if (!CODE.test(path)) continue;
    const line = text.split('\n').findIndex((one) => taken.test(one));
    if (line >= 0) return `${path}:${line + 1}`;
  }
  return null;
}
