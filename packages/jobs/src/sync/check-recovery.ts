import { putRecovery } from '@gatehouse/db/repositories/account-recoveries';
import { listUsableCodes } from '@gatehouse/db/repositories/backup-codes';
import { hasSecurityEvent } from '@gatehouse/db/repositories/security-events';
import { getUser } from '@gatehouse/db/repositories/users';
import { DEFAULT_LOCALE, isLocale } from '@gatehouse/domain/locale';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { recoveryMail } from '@gatehouse/mail/recovery-mail';
import { recordSecurityEvent } from '@gatehouse/services/audit';
import { findBackupCode } from '@gatehouse/services/backup-codes';
import {
  newLinkToken,
  openRequest,
  RECOVERY_SECONDS,
  toRecoveryKey,
} from '@gatehouse/services/recovery';
import { findAccount } from './find-account.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Deps = Pick<WorkerDeps, 'db' | 'jobs' | 'pool' | 'sealer' | 'mailer' | 'settings'>;

/**
 * Looks at a backup code that someone typed, and mails the account's address a link if it is right. An
 * address without an account, without codes, or of someone who may not sign in gets nothing, and no one
 * hears of it; a wrong code is noted for its person.
 */
export async function checkRecovery(
  deps: Deps,
  { sealedRequest }: { sealedRequest: string },
): Promise<void> {
  const request = openRequest(deps.sealer, sealedRequest);
  // After an outage the browser has forgotten its half.
  if (!request || Date.now() - request.at > RECOVERY_SECONDS * 1_000) return;
  const account = await findAccount(deps, request.email);
  if (!account?.totp) return;
  const userId = toId<UserId>(account.sub);
  const { person, codes } = await deps.db.readUser({ userId }, async (db) => ({
    person: await getUser(db, userId),
    codes: await listUsableCodes(db, userId),
  }));
  if (person?.status !== 'active' || codes.length === 0) return;
  const code = await findBackupCode(codes, request.code);
  if (!code) return noteRefusal(deps, userId, request);
  const token = newLinkToken(userId);
  const key = toRecoveryKey(token, request.browserToken);
  if (!key) return;
  const kept = await deps.db.withUser({ userId }, (tx) =>
    putRecovery(tx, { ...key, codeId: code.id, seconds: RECOVERY_SECONDS }),
  );
  if (!kept) return;
  const { name, email, locale } = person;
  await deps.mailer.send(
    recoveryMail({
      ...{ to: email, name, address: request.address },
      at: new Date(request.at),
      link: `${deps.settings.appOrigin}/recover/link?token=${token}`,
      messageId: `recovery-${request.requestId}`,
      locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    }),
  );
}

/** Once, however often the job runs. */
function noteRefusal(
  deps: Deps,
  userId: UserId,
  origin: { readonly requestId: string; readonly address: string | null },
): Promise<void> {
  const action = 'backup_codes.refused';
  return deps.db.withUser({ userId }, async (tx) => {
    if (await hasSecurityEvent(tx, userId, origin.requestId, action)) return;
    await recordSecurityEvent(deps, tx, { userId, origin, action });
  });
}
