import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { cruise, type ICruiseResult } from 'dependency-cruiser';

import { boundaryRules } from './rules.ts';

const FOLDERS = ['apps', 'packages', 'prisma', 'tools', 'e2e', 'bench', 'infra', 'examples'];

/** Reads all imports under `root` and holds them against the rules. */
export async function cruiseRepository(root: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    FOLDERS.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: boundaryRules().map(({ rule }) => rule) },
      exclude: { path: '(/\\.next/|/\\.turbo/|/next-env\\.d\\.ts$)' },
      doNotFollow: { path: 'node_modules' },
      // Imports of types couple packages as well.
      tsPreCompilationDeps: true,
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text');
  return output;
}
