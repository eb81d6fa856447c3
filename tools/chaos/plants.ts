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

/** Defects that a run of moves has to find. */
export const MOVE_PLANTS: Readonly<Record<string, Plant>> = {
  'the old gate stays open': {
    file: 'packages/db/src/tenant-databases/mover.ts',
    find: '{ kind: run.from, open: false, epoch: run.epoch }',
    replacement: '{ kind: run.from, open: true, epoch: run.epoch }',
  },
  'a second row': {
    file: 'packages/services/src/projects/create.ts',
    find: 'const project = await insertProject(tx, {',
    replacement: `await insertProject(tx, { tenantId: ctx.tenant.id, id: newId(),
          name: input.name + ' twice', createdBy: null, createdByName: principal.name });
        const project = await insertProject(tx, {`,
  },
  'no event': PLANTS['no event'] as Plant,
};

/** How a process is told to load with these defects. */
export function toPreload(names: readonly string[]): { module: string; env: NodeJS.ProcessEnv } {
  const module = fileURLToPath(import.meta.resolve('./plant.ts'));
  return { module, env: { CHAOS_PLANT: names.join(',') } };
}
