import type { Member } from '@gatehouse/services/members/member';
import { csvLine } from '@gatehouse/domain/csv';
import { parseOutput } from './http/parse-output.ts';
import type { Download } from './route.ts';
import { type Member as ShownMember, memberSchema } from './schemas/member.ts';

type Chunks = AsyncGenerator<Member[], void, undefined>;

/** What spreadsheets need to read the rest as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS = {
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
} as const satisfies Record<string, (member: ShownMember) => string | null>;

/** The members as a file, chunk by chunk. What leaves has gone through the schema of the API. */
export function memberFile(slug: string, format: 'csv' | 'json', chunks: Chunks): Download {
  return format === 'csv'
    ? {
        mediaType: 'text/csv; charset=utf-8',
        fileName: `members-${slug}.csv`,
        parts: csvParts(chunks),
      }
    : {
        mediaType: 'application/json',
        fileName: `members-${slug}.json`,
        parts: jsonParts(chunks),
      };
}

async function* csvParts(chunks: Chunks) {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(COLUMNS));
  const columns = Object.values(COLUMNS);
  for await (const chunk of chunks) {
    yield chunk
      .map(shown)
      .map((one) => csvLine(columns.map((read) => read(one))))
      .join('');
  }
}

async function* jsonParts(chunks: Chunks) {
  let first = true;
  yield '[';
  for await (const chunk of chunks) {
    const items = chunk
      .map(shown)
      .map((one) => JSON.stringify(one))
      .join(',\n');
    yield first ? items : `,\n${items}`;
    first = false;
  }
  yield ']\n';
}

function shown(member: Member): ShownMember {
  return parseOutput(memberSchema, member) as ShownMember;
}
