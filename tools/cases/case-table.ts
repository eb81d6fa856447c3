/** A case of the security specification, as docs/cases.md has it. */
export interface Case {
  readonly id: string;
  /** Files with a test that has the id in its name; empty when it has none. */
  readonly tests: readonly string[];
  /** Why there is no test of it. */
  readonly reason: string;
}

const ROW = /^\| ([A-Z][A-Z\d]-\d{2}|H\d{1,2}) +\|[^|]*\|([^|]*)\|([^|]*)\|$/;

/** Rows of every table whose first column holds ids: id, what, tests, why not. */
export function readCases(document: string): Case[] {
  return document.split('\n').flatMap((line) => {
    const [, id, tests = '', reason = ''] = ROW.exec(line) ?? [];
    if (id === undefined) return [];
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    return [{ id, tests: files, reason: reason.trim() }];
  });
}

const ID = /\b(?:[A-Z][A-Z\d]-\d{2}|H\d{1,2})\b/g;

/**
 * Ids that stand in names of tests: the texts that `it`, `test` and `describe` are called with, and
 * names of cases in tables that they are given.
 */
export function idsInTestNames(source: string): Set<string> {
  const names = source.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g);
  return new Set([...names].flatMap(([, , text = '']) => text.match(ID) ?? []));
}

/** What the table promises and the tests do not hold; a sentence each. */
export function findFaults(
  cases: readonly Case[],
  readText: (file: string) => string | null,
): string[] {
  const seen = new Set<string>();
  return cases.flatMap(({ id, tests, reason }) => {
    const faults: string[] = [];
    if (seen.has(id)) faults.push(`${id} stands in the table twice`);
    seen.add(id);
    if (tests.length === 0 && reason === '') faults.push(`${id} has neither a test nor a reason`);
    for (const file of tests) {
      const source = readText(file);
      if (source === null) faults.push(`${id}: ${file} does not exist`);
      else if (!idsInTestNames(source).has(id)) {
        faults.push(`${id} is in no test's name in ${file}`);
      }
    }
    return faults;
  });
}
