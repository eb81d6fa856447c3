import type { Member } from '@gatehouse/services/members';
import { listFile } from './list-file.ts';
import type { Download } from '../pipeline/route.ts';
import { memberSchema } from '../schemas/member.ts';

/** The members as a file, chunk by chunk. */
export function memberFile(
  slug: string,
  format: 'csv' | 'json',
  chunks: AsyncGenerator<Member[], void, undefined>,
): Download {
  return listFile({
    fileName: `members-${slug}`,
    format,
    chunks,
    schema: memberSchema,
    columns: {
      name: ({ name }) => name,
      email: ({ email }) => email,
      role: ({ role }) => role,
      custom_role_id: ({ customRoleId }) => customRoleId,
      status: ({ status }) => status,
      second_factor: ({ mfa }) => (mfa === null ? null : mfa ? 'on' : 'off'),
      last_sign_in_at: ({ lastSignInAt }) => lastSignInAt,
      invited_by: ({ invitedByName }) => invitedByName,
      member_since: ({ createdAt }) => createdAt,
      user_id: ({ userId }) => userId,
    },
  });
}
