import type { Member } from '@gatehouse/api/schemas';
import { callApi } from '#src/api-client.ts';

const PAUSE = 500;
/** Looks at the new owner, half a second apart. */
const LOOKS = 60;

/**
 * Makes someone else an owner, waits until Cognito has the role too, and then steps down. There is
 * an owner at every moment (decision 0010); one who is interrupted stays an owner beside the other.
 * @param members the API's path of the tenant's members
 * @throws ApiProblem `auth.step_up_required`, `role.above_own`, `resource.changed`; when the new owner
 *   has not settled within half a minute, `member.last_owner`
 */
export async function transferOwnership(
  members: string,
  self: string,
  heir: Pick<Member, 'userId' | 'version'>,
): Promise<void> {
  await callApi('PATCH', `${members}/${heir.userId}`, { role: 'owner' }, heir.version);
  for (let look = 0; look < LOOKS; look += 1) {
    const { pending } = await callApi<Member>('GET', `${members}/${heir.userId}`);
    if (!pending) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  await callApi('PATCH', `${members}/${self}`, { role: 'admin' });
}
