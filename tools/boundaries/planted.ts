import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { cruiseRepository } from './cruise.ts';
import { boundaryRules } from './rules.ts';

/** Breaks every rule once in a repository of its own. Returns the rules that did not notice. */
export async function rulesThatSleep(): Promise<string[]> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-boundaries-')));
  try {
    const imports = new Map<string, string[]>();
    for (const { planted } of boundaryRules()) {
      imports.set(planted.to, imports.get(planted.to) ?? []);
      imports.set(planted.from, [...(imports.get(planted.from) ?? []), planted.to]);
    }
    for (const [file, targets] of imports) await write(root, file, targets);
    const { summary } = await cruiseRepository(root);
    const noticed = new Set(summary.violations.map(({ rule }) => rule.name));
    return boundaryRules().flatMap(({ rule: { name = '' } }) => (noticed.has(name) ? [] : [name]));
  } finally {
    await rm(root, { recursive: true });
  }
}

async function write(root: string, file: string, targets: readonly string[]): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  const lines = targets.map((target, index) => {
    const specifier = relative(dirname(path), join(root, target));
    return `import * as x${index} from '${specifier.startsWith('.') ? '' : './'}${specifier}';`;
  });
  await writeFile(path, [...lines, 'export const here = true;', ''].join('\n'));
}
