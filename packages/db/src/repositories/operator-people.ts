import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { PersonStatus } from '@gatehouse/domain/person';
import type { Role } from '@gatehouse/domain/role';
import type { Database } from '../database.ts';

/* For staff alone: each function asks the database whether its caller is one (decision 0045). */

export interface OperatorPersonRow {
  readonly user_id: string;
  readonly email: string;
  readonly name: string;
  readonly status: PersonStatus;
  /** The pool has what is desired. */
  readonly settled: boolean;
  readonly created_at: Date;
  readonly memberships: number;
  readonly operator: boolean;
}

/** People by id, from after `after`; those whose name or address holds the text. */
export function findOperatorPeople(
  db: Database,
  operatorId: string,
  { search, after, limit }: { search: string; after: string | null; limit: number },
): Promise<OperatorPersonRow[]> {
  return db.lookup<OperatorPersonRow>(
    'operator_people',
    'select * from public.operator_people($1, $2, $3, $4)',
    [operatorId, search, after, limit],
  );
}

export interface OperatorPersonDetailRow extends Omit<OperatorPersonRow, 'memberships'> {
  readonly last_sign_in_at: Date | null;
  readonly mfa: boolean;
  /** They sign in by a provider alone, and have no password here. */
  readonly social: boolean;
  readonly tenants: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly role: Role;
    readonly status: MembershipStatus;
  }[];
  readonly sessions: {
    readonly user_agent: string;
    /** ISO 8601. */
    readonly created_at: string;
    readonly last_seen_at: string;
    /** An identity provider of a tenant vouched for them. */
    readonly federated: boolean;
  }[];
}

/** One person, unless they are erased. */
export async function findOperatorPerson(
  db: Database,
  operatorId: string,
  userId: string,
): Promise<OperatorPersonDetailRow | null> {
  const rows = await db.lookup<OperatorPersonDetailRow>(
    'operator_person',
    'select * from public.operator_person($1, $2)',
    [operatorId, userId],
  );
  return rows[0] ?? null;
}

export interface ActivePeopleRow {
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  readonly local: number;
  readonly social: number;
  readonly federated: number;
}

/**
 * How many people were active by month, each once in the dearest kind; months without anyone are not there.
 * @param from the first day of a month, `YYYY-MM-DD`
 */
export function findActivePeople(
  db: Database,
  operatorId: string,
  from: string,
): Promise<ActivePeopleRow[]> {
  return db.lookup<ActivePeopleRow>(
    'operator_active_people',
    'select * from public.operator_active_people($1, $2)',
    [operatorId, from],
  );
}
