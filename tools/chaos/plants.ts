import { fileURLToPath } from 'node:url';

/** A defect: what is replaced, in which file, as it is loaded. */
export interface Plant {
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replacement: string;
}

/** Defects that a run has to find: each undoes one thing that the product rests on. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'no lock of the last owner': {
    file: 'packages/db/src/repositories/memberships.ts',
    find: 'order by user_id\n    for update',
    replacement: 'order by user_id',
  },
  'no event': {
    file: 'packages/services/src/projects/create.ts',
    find: 'await recordEvent(',
    replacement: 'if (Math.random() < 0.5) await recordEvent(',
  },
  'no job': {
    file: 'packages/services/src/members/change.ts',
    find: 'await deps.jobs.send(tx, queue',
    replacement: 'if (Math.random() < 0.5) await deps.jobs.send(tx, queue',
  },
  'no second look at the row': {
    file: 'packages/policy/src/role-table.ts',
    find: 'const role = lowerRole(claimRole, rowRole);',
    replacement: 'const role = claimRole ?? rowRole;',
  },
};

/** How a process is told to load with this defect. */
export function findPlant(name: string): { module: string; env: NodeJS.ProcessEnv } | undefined {
  if (!(name in PLANTS)) return undefined;
  return { module: fileURLToPath(import.meta.resolve('./plant.ts')), env: { CHAOS_PLANT: name } };
}
