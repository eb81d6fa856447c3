import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { cruiseRepository } from './cruise.ts';
import { findRoomCircles } from './room-circles.ts';
import { boundaryRules, type PlantedImport } from './rules.ts';

/** Two rooms that are a circle, of files that are none. */
const ROOM_CIRCLE: readonly PlantedImport[] = [
  { from: 'packages/policy/src/one/a.ts', to: 'packages/policy/src/two/a.ts', typesOnly: true },
  { from: 'packages/policy/src/two/in/b.ts', to: 'packages/policy/src/one/b.ts', typesOnly: true },
];

/** Breaks every rule once in a repository of its own. Returns the rules that did not notice. */
export async function rulesThatSleep(): Promise<string[]> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-boundaries-')));
  try {
    const imports = new Map<string, PlantedImport[]>();
    for (const one of [...boundaryRules().flatMap(({ planted }) => planted), ...ROOM_CIRCLE]) {
      imports.set(one.to, imports.get(one.to) ?? []);
      imports.set(one.from, [...(imports.get(one.from) ?? []), one]);
    }
    for (const [file, targets] of imports) await write(root, file, targets);
    const { modules, summary } = await cruiseRepository(root);
    const noticed = new Set(summary.violations.map(({ rule }) => rule.name));
    if (findRoomCircles(modules).length === ROOM_CIRCLE.length) noticed.add('no-room-circles');
    return [...boundaryRules().map(({ rule: { name = '' } }) => name), 'no-room-circles'].filter(
      (name) => !noticed.has(name),
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

async function write(root: string, file: string, targets: readonly PlantedImport[]): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  const lines = targets.map(({ to, typesOnly }, index) => {
    const specifier = relative(dirname(path), join(root, to));
    const keyword = typesOnly ? 'import type' : 'import';
    return `${keyword} * as x${index} from '${specifier.startsWith('.') ? '' : './'}${specifier}';`;
  });
  await writeFile(path, [...lines, 'export const here = true;', ''].join('\n'));
}
