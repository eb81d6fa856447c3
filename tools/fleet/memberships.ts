import type { Installation } from './installation.ts';

/** A membership as the database has it. */
export interface MembershipRow {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly role: 'owner' | 'admin' | 'member' | 'viewer';
  readonly status: string;
  readonly settled: boolean;
}

export async function memberships({ admin }: Installation): Promise<MembershipRow[]> {
  const { rows } = await admin.query<MembershipRow>(
    `select tenant_id, user_id, role, status, version = applied_version as settled
     from memberships`,
  );
  return rows;
}
