import type { Member } from '@gatehouse/api/schemas';
import { callApi, ifMatch } from '#src/api-client.ts';

const MEMBER = '/tenants/{tenant}/members/{userId}';

const PAUSE_MS = 500;
/** Looks at the new owner: for half a minute. */
const LOOKS = 60;

/**
 * Makes someone else an owner, waits until Cognito has the role too, and then steps down. There is
 * an owner at every moment (decision 0010); one who is interrupted stays an owner beside the other.
 * @throws ApiProblem `auth.step_up_required`, `role.above_own`, `resource.changed`; when the new owner
 *   has not settled within half a minute, `member.last_owner`
 */
export async function transferOwnership(
  tenant: string,
  self: string,
  heir: Pick<Member, 'userId' | 'version'>,
): Promise<void> {
  await callApi('PATCH', MEMBER, {
    path: { tenant, userId: heir.userId },
    header: ifMatch(heir.version),
    body: { role: 'owner' },
  });
  for (let look = 0; look < LOOKS; look += 1) {
    const { pending } = await callApi('GET', MEMBER, { path: { tenant, userId: heir.userId } });
    if (!pending) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await callApi('PATCH', MEMBER, { path: { tenant, userId: self }, body: { role: 'admin' } });
}
