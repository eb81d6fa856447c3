import { CATALOGS } from '@gatehouse/messages/catalogs';
import { expect, it } from 'vitest';
import { readText, trackedFiles } from '../tracked-files.ts';

const SOURCE = /^(packages|apps|tools|prisma)\/.*\.m?[jt]sx?$/;
const NOT_SOURCE = /\/test\/|\.[ib]?test\.|\/generated\//;

type Texts = { readonly [name: string]: string | Texts };

function getTexts(texts: Texts): string[] {
  return Object.values(texts).flatMap((text) =>
    typeof text === 'string' ? [text] : getTexts(text),
  );
}

/** Whatever apostrophes and line breaks it has. */
function flatten(text: string): string {
  return text.replaceAll("\\'", '’').replaceAll("'", '’').replaceAll(/\s+/g, ' ');
}

/** What stands between quotes, in any way of quoting. */
function getLiterals(code: string): string[] {
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)].map(
    ([, single, double, template]) => flatten(single ?? double ?? template ?? ''),
  );
}

it('the sentences of errors, permissions, roles and decisions stand once in the source', () => {
  const literals = trackedFiles()
    .filter((path) => SOURCE.test(path) && !NOT_SOURCE.test(path))
    .flatMap((path) => getLiterals(readText(path)));
  const counts = Map.groupBy(literals, (literal) => literal);
  const sentences = Object.values(CATALOGS).flatMap(({ errors, permissions, roles, customRoles }) =>
    getTexts({ errors, permissions, roles: roles.sentences, steps: customRoles.access.steps }),
  );
  expect(sentences.length).toBeGreaterThan(200);
  const repeated = sentences.filter((sentence) => counts.get(flatten(sentence))?.length !== 1);
  expect(repeated).toEqual([]);
});
