import type { MemberFilter, MemberSort } from '@gatehouse/domain/member-list';
import type pg from 'pg';

const ORDER: Readonly<Record<MemberSort, string>> = {
  name: 'name_key, user_id',
  email: 'email, user_id',
  role: `array_position(array['owner', 'admin', 'member', 'viewer'], role), name_key, user_id`,
  status: 'status, name_key, user_id',
  mfa: 'mfa, name_key, user_id',
  invitedBy: `fold_text(coalesce(invited_by_name, '')) collate "C", name_key, user_id`,
  lastSignIn: `coalesce(last_sign_in_at, 'epoch'), user_id`,
  createdAt: 'created_at, user_id',
};

/** The same question, asked plainly. */
export async function searchPlainly(
  { admin, tenant }: { admin: pg.Client; tenant: string },
  filter: MemberFilter,
  sort: MemberSort,
  descending: boolean,
) {
  const short = filter.search !== undefined && filter.search.length < 3;
  const order = ORDER[sort]
    .split(/, (?![^(]*[\])])/)
    .map((key) => `${key} ${descending ? 'desc' : 'asc'}`)
    .join(', ');
  const { rows } = await admin.query<{ user_id: string }>(
    `select user_id from memberships
     where tenant_id = $1
       and ($2::text is null or (case when $3 then position(' ' || fold_text($2) in ' ' || fold_text(name) || ' ' || email)
         else position(fold_text($2) in fold_text(name) || ' ' || email) end) > 0)
       and ($4::text[] is null or role = any ($4)) and ($5::text is null or status = $5)
       and ($6::boolean is null or mfa = $6) and ($7::uuid is null or invited_by = $7)
       and ($8::timestamptz is null or last_sign_in_at >= $8)
       and ($9::timestamptz is null or last_sign_in_at is null or last_sign_in_at < $9)
     order by ${order}`,
    [
      tenant,
      filter.search,
      short,
      filter.roles,
      filter.status,
      filter.mfa,
      filter.invitedBy,
      filter.signedInFrom,
      filter.signedInBefore,
    ],
  );
  return rows.map(({ user_id }) => user_id);
}
