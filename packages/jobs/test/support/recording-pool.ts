import { parseGroupName } from '@gatehouse/domain/group-name';
import type { WorkerDeps } from '../../src/sync/worker-deps.ts';

type Gateway = WorkerDeps['pool'];

/** Writes of groups in their order, and the most roles that were held at once. */
export interface Recording {
  readonly pool: Gateway;
  readonly calls: string[];
  /** Roles in one tenant, looked up at the pool after every write. */
  mostAtOnce: number;
}

/** The real gateway, watched: `before` runs ahead of every call and may change the world or throw. */
export function recordPool(
  real: Gateway,
  before: (call: string) => Promise<void> = async () => undefined,
): Recording {
  const recording: Recording = { pool: real, calls: [], mostAtOnce: 0 };
  const watch = async (call: string, userId: string, work: () => Promise<void>) => {
    await before(call);
    recording.calls.push(call);
    await work();
    const held = (await real.listGroupsOfUser(userId)).map((group) => parseGroupName(group));
    for (const one of held) {
      const roles = held.filter((other) => other?.tenantId === one?.tenantId).length;
      recording.mostAtOnce = Math.max(recording.mostAtOnce, roles);
    }
  };
  const getRole = (group: string) => parseGroupName(group)?.role ?? group;
  return Object.assign(recording, {
    pool: {
      ...real,
      ensureGroup: async (name: string, description: string) => {
        await before(`ensure ${getRole(name)}`);
        return real.ensureGroup(name, description);
      },
      addUserToGroup: (userId: string, group: string) =>
        watch(`add ${getRole(group)}`, userId, () => real.addUserToGroup(userId, group)),
      removeUserFromGroup: (userId: string, group: string) =>
        watch(`remove ${getRole(group)}`, userId, () => real.removeUserFromGroup(userId, group)),
    },
  });
}
