import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Requests per second that AWS grants an account and Region by default, per category of operations.
 * All pools and all tenants share them.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
const RATES = {
  UserCreation: 50,
  UserRead: 120,
  UserUpdate: 25,
  UserList: 30,
  UserResourceRead: 50,
  UserResourceUpdate: 25,
  UserToken: 120,
  PoolResourceRead: 20,
  PoolResourceUpdate: 15,
} as const;

type Category = keyof typeof RATES;

const CATEGORY_OF: Readonly<Record<string, Category>> = {
  AdminCreateUser: 'UserCreation',
  AdminGetUser: 'UserRead',
  AdminAddUserToGroup: 'UserUpdate',
  AdminRemoveUserFromGroup: 'UserUpdate',
  AdminDisableUser: 'UserUpdate',
  AdminEnableUser: 'UserUpdate',
  AdminDeleteUser: 'UserUpdate',
  AdminResetUserPassword: 'UserUpdate',
  AdminSetUserMFAPreference: 'UserUpdate',
  AdminDeleteSoftwareToken: 'UserUpdate',
  ListUsersInGroup: 'UserList',
  AdminListGroupsForUser: 'UserResourceRead',
  AdminUpdateAuthEventFeedback: 'UserResourceUpdate',
  AdminUserGlobalSignOut: 'UserToken',
  GetGroup: 'PoolResourceRead',
  CreateGroup: 'PoolResourceUpdate',
  UpdateGroup: 'PoolResourceUpdate',
  DeleteGroup: 'PoolResourceUpdate',
};

/** Requests that may go out at once after a quiet time, as a part of one second's. */
const BURST = 0.2;

/** Waits until a request of this operation may be sent. */
export type Pace = (operation: string) => Promise<void>;

/**
 * A token bucket per category, for the programs that can wait: the background worker.
 * @param factor multiplies AWS' default rates: 0.5 for each of two workers, more where more was bought
 */
export function createPace(factor: number): Pace {
  /** When the next request of a category is due, in milliseconds of `performance.now()`. */
  const due = new Map<Category, number>();
  return async (operation) => {
    const category = CATEGORY_OF[operation];
    if (!category) return;
    const rate = RATES[category] * factor;
    const now = performance.now();
    const at = Math.max(due.get(category) ?? 0, now - 1_000 * BURST);
    due.set(category, at + 1_000 / rate);
    if (at > now) await sleep(at - now);
  };
}
