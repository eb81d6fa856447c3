import { describe, expect, it } from 'vitest';

import { explainedNames, readNames } from '../environment-names.ts';
import { missingPaths } from '../named-paths.ts';

describe('missingPaths', () => {
  it('finds paths in code spans and links that are not there', () => {
    const text =
      'See `tools/nothing.ts`, `tools/start.mjs` and [this](../gone.md) or [that](deploy.md#once).';
    expect(missingPaths('docs/deploy.md', text)).toEqual(['tools/nothing.ts', 'gone.md']);
  });

  it('leaves out code blocks, patterns, other words and addresses', () => {
    const text = [
      'Run `npm start`, look at `packages/*/src`, `apps/<name>/x.ts` or [home](https://example.com).',
      '```',
      'tools/nothing.ts `tools/nothing.ts`',
      '```',
    ].join('\n');
    expect(missingPaths('README.md', text)).toEqual([]);
  });
});

describe('settings', () => {
  it('are explained as lines, in comments too', () => {
    expect([...explainedNames('# Words = more\nA_B=1\n# C_D=\n#E_F=2\n')]).toEqual(['A_B', 'C_D']);
  });

  it('are read as keys of a schema or by name', () => {
    const source = "const s = z.object({\n  A_B: z.string(),\n});\nsetting(environment, 'C_D');";
    expect([...readNames(source)]).toEqual(['A_B', 'C_D']);
  });
});
