import type { ScopedWriter } from '@gatehouse/db/database';
import { toAppLabel } from '@gatehouse/domain/connected-app';
import type { Deps } from '../access/deps.ts';
import { type Context, getActingUserId } from '../access/actor.ts';
import { notifyMembers } from '../notifications/notify-members.ts';

interface Ended {
  readonly name: string;
  readonly app_id: string | null;
  readonly app_host: string | null;
  readonly user_id: string;
}

/** Tells a person that someone else has ended their key or their app. */
export async function tellOfEnd(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  ctx: Context,
  { name, app_id, app_host, user_id: userId }: Ended,
): Promise<void> {
  if (userId === getActingUserId(ctx)) return;
  const by = ctx.principal.name;
  const members = [{ userId }];
  if (app_id === null) {
    await notifyMembers(deps, tx, members, {
      kind: 'personal_key.revoked',
      facts: { key: name, by },
    });
    return;
  }
  await notifyMembers(deps, tx, members, {
    kind: 'connected_app.ended',
    facts: { app: toAppLabel(name, app_host), by },
  });
}
