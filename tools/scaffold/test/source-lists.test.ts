import { describe, expect, it } from 'vitest';

import {
  addImport,
  addMember,
  addNamedImport,
  addProperty,
  addToUnion,
  listMembers,
  listProperties,
} from '../edit/source-lists.ts';

const SOURCE = `import { b } from './parts/b.ts';
import { d } from './parts/d.ts';
import { z } from 'zod';

/** Not a list: "['a', 'c']" of things. */
const KINDS: readonly ('a' | 'c')[] = [
  'a', // the first, isn't it?
  'c',
];

const BY_KEY: Readonly<Record<string, readonly string[]>> = {
  'a.b': ['x', "it's; }"],
  nested: { one: 1, two: \`\${[1].join('}')} ]\` },
};

export interface Shape {
  /** Its name; not empty. */
  readonly name: 'a' | 'b' | null;
  size?: number;
}

type Id =
  | 'x'
  | 'y';
`;

describe('lists in source', () => {
  it('takes a member at the end, behind another, or in order', () => {
    expect(listMembers(addMember(SOURCE, ['KINDS'], "'b'"), ['KINDS'])).toEqual(['a', 'c', 'b']);
    const behind = addMember(SOURCE, ['KINDS'], "'b'", { after: 'a' });
    expect(listMembers(behind, ['KINDS'])).toEqual(['a', 'b', 'c']);
    const sorted = addMember(SOURCE, ['KINDS'], "'b'", { sorted: true });
    expect(listMembers(sorted, ['KINDS'])).toEqual(['a', 'b', 'c']);
    expect(addMember('const LIST = [];\n', ['LIST'], 'one')).toBe('const LIST = [\none,];\n');
  });

  it('goes down by keys, past brackets in texts, templates and comments', () => {
    const changed = addMember(SOURCE, ['BY_KEY', 'nested'], 'three: 3');
    expect(listMembers(changed, ['BY_KEY', 'nested'])).toEqual(['one', 'two', 'three']);
    expect(listMembers(SOURCE, ['BY_KEY'])).toEqual(['a.b', 'nested']);
  });

  it('takes properties and alternatives, null staying last', () => {
    expect([...listProperties(addProperty(SOURCE, 'Shape', 'at: Date'), 'Shape')]).toEqual([
      ['name', "'a' | 'b' | null"],
      ['size', 'number'],
      ['at', 'Date'],
    ]);
    expect(addToUnion(SOURCE, ['Shape', 'name'], "'c'")).toContain("'a' | 'b' | 'c' | null;");
    expect(addToUnion(SOURCE, ['Id'], "'z'")).toContain("| 'y' | 'z';");
  });

  it('puts an import beside its neighbours, and a name into one that is there', () => {
    const lines = addImport(SOURCE, "import { c } from './parts/c.ts';").split('\n');
    expect(lines.slice(0, 3).map((line) => line.slice(9, 10))).toEqual(['b', 'c', 'd']);
    expect(addNamedImport(SOURCE, 'a', 'zod')).toContain("import { a, z } from 'zod';");
    expect(addNamedImport(SOURCE, 'z', 'zod')).toBe(SOURCE);
  });

  it.each([
    ['a member that is there', () => addMember(SOURCE, ['KINDS'], "'a'")],
    ['a key that is there', () => addMember(SOURCE, ['BY_KEY'], "'a.b': []")],
    ['an alternative that is there', () => addToUnion(SOURCE, ['Id'], "'x'")],
    ['an import that is there', () => addImport(SOURCE, "import { z } from 'zod';")],
    ['no such list', () => addMember(SOURCE, ['OTHERS'], 'x')],
    ['no such key', () => addMember(SOURCE, ['BY_KEY', 'missing'], 'x')],
    ['no such property', () => addToUnion(SOURCE, ['Shape', 'colour'], 'x')],
    ['a list that does not end', () => addMember('const A = [1, 2;', ['A'], '3')],
  ])('refuses %s', (_, edit) => {
    expect(edit).toThrow(/there already|is in Id already|not declared|has no|there is no|not end/);
  });
});
