import type { getConnection, getSso } from '@gatehouse/services/connections';

/** A connection as its page has it. */
export type ShownConnection = Awaited<ReturnType<typeof getConnection>>;

/** Its part that lists have. */
export type ListedConnection = Omit<ShownConnection, 'mappings' | 'people'>;

export type ShownSso = Awaited<ReturnType<typeof getSso>>;

/** A connection in a tenant, as the API's paths name it. */
export interface ConnectionPath {
  readonly tenant: string;
  readonly connectionId: string;
}

export const STATUS_TONES = { draft: 'neutral', active: 'good', inactive: 'warn' } as const;
