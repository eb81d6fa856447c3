import { markCreatesAccount, markDelivery } from '@gatehouse/db/repositories/invitation-mails';
import { getInvitation, type InvitationRow } from '@gatehouse/db/repositories/invitations';
import { putNotification } from '@gatehouse/db/repositories/notifications';
import { getUser } from '@gatehouse/db/repositories/users';
import type { TenantId } from '@gatehouse/domain/ids';
import type { DeliveryStatus } from '@gatehouse/domain/invitation';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@gatehouse/domain/locale';
import {
  findOpenInvitation,
  invitationToken,
  temporaryPassword,
} from '@gatehouse/services/invitations';
import { type InvitationMailInput, invitationMail } from '@gatehouse/mail/invitation-mail';
import { findAccount } from './find-account.ts';
import type { WorkerDeps } from './worker-deps.ts';

interface Job {
  readonly tenantId: TenantId;
  readonly invitationId: string;
}

type Account = InvitationMailInput['account'];

/** What the pool knows of the address before the mail; undefined for nothing. */
type Known = Awaited<ReturnType<typeof findAccount>>;

interface Delivery {
  readonly invitation: InvitationRow;
  readonly tenant: { readonly name: string };
  readonly known: Known;
}

/**
 * Sends the mail of an open invitation, once for each generation, while its sender may still
 * invite: else the invitation says that its mail has failed. An address that the pool does
 * not know gets an account with a temporary password, which travels in the same mail. One that has
 * got too many invitations is left alone, and the invitation says so (decision 0087). While an
 * account is being deleted nothing is sent: what erases its person sends the job again after it.
 */
export async function deliverInvitation(deps: WorkerDeps, job: Job): Promise<void> {
  const { tenantId, invitationId } = job;
  const found = await findOpenInvitation(deps, tenantId, invitationId);
  if (!found) return;
  const { invitation, tenant, entitled } = found;
  if (invitation.delivery === 'sent') return;
  if (!entitled) return markAs(deps, job, invitation, 'failed');
  const known = await findAccount(deps, invitation.email);
  if (known && (await isLeaving(deps, known.sub))) return;
  // Before anything that the address would notice, and that would make an account for it.
  if (!(await deps.recipients.take(invitation.email))) return markAs(deps, job, invitation, 'held');
  try {
    await notifyInvited(deps, job, { invitation, tenant, known });
    await send(deps, job, { invitation, tenant, known });
  } catch (error) {
    await deps.recipients.giveBack(invitation.email);
    throw error;
  }
  await markAs(deps, job, invitation, 'sent');
}

function markAs(
  { db }: WorkerDeps,
  { tenantId }: Job,
  invitation: InvitationRow,
  delivery: DeliveryStatus,
): Promise<void> {
  return db.withTenant({ tenantId }, (tx) => markDelivery(tx, tenantId, invitation, delivery));
}

async function send(
  deps: WorkerDeps,
  job: Job,
  { invitation, tenant, known }: Delivery,
): Promise<void> {
  const { tenantId, invitationId } = job;
  const account = await ensureAccount(deps, job, invitation, known);
  const token = invitationToken(deps.settings.invitationKey, {
    tenantId,
    invitationId,
    generation: invitation.generation,
  });
  await deps.mailer.send(
    invitationMail({
      to: invitation.email,
      tenantName: tenant.name,
      inviterName: invitation.invited_by_name,
      role: invitation.role,
      message: invitation.message,
      locale: await findLocale(deps, invitation, known),
      link: `${deps.settings.appOrigin}/invite/${token}`,
      expiresAt: invitation.expires_at,
      account,
      messageId: `invitation-${invitationId}-${invitation.generation}`,
    }),
  );
}

/** Whether a person has asked for their account to be deleted, or an operator has for them. */
async function isLeaving({ db }: Pick<WorkerDeps, 'db'>, userId: string): Promise<boolean> {
  const person = await db.readUser({ userId }, (reader) => getUser(reader, userId));
  return person?.status === 'erasing';
}

/** The language of the invited, if they have chosen one here; else that of the inviter. */
async function findLocale(
  deps: Pick<WorkerDeps, 'db'>,
  { invited_by: inviter }: InvitationRow,
  known: Known,
): Promise<Locale> {
  for (const userId of [known?.emailVerified ? known.sub : null, inviter]) {
    if (userId === null) continue;
    const person = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
    if (isLocale(person?.locale)) return person.locale;
  }
  return DEFAULT_LOCALE;
}

/**
 * Those who have signed in here before also find the invitation in their notifications. Comes
 * before the mail, since a mail that was sent ends the job for good; a repetition changes nothing.
 */
async function notifyInvited(
  deps: Pick<WorkerDeps, 'db'>,
  { tenantId, invitationId }: Job,
  { invitation, tenant, known }: Delivery,
): Promise<void> {
  // An address that no one has proved to be theirs tells no one anything.
  if (!known?.emailVerified) return;
  const userId = known.sub;
  await deps.db.withUser({ userId }, async (tx) => {
    if (!(await getUser(tx, userId))) return;
    await putNotification(tx, {
      userId,
      id: invitationId,
      kind: 'invitation.received',
      aboutTenant: tenantId,
      facts: {
        tenantName: tenant.name,
        inviterName: invitation.invited_by_name,
        role: invitation.role,
        generation: invitation.generation,
      },
    });
  });
}

/** Notes that the mail was given up, so that the page says so and offers to resend. */
export async function failDelivery(deps: Pick<WorkerDeps, 'db'>, job: Job): Promise<void> {
  const { tenantId, invitationId } = job;
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const invitation = await getInvitation(tx, tenantId, invitationId);
    if (!invitation || invitation.delivery === 'sent') return;
    await markDelivery(tx, tenantId, invitation, 'failed');
  });
}

/** What the mail can say about signing in. Looks before it creates, so that a repetition is safe. */
async function ensureAccount(
  deps: WorkerDeps,
  { tenantId, invitationId }: Job,
  invitation: InvitationRow,
  known: Known,
): Promise<Account> {
  const password = temporaryPassword(deps.settings.invitationKey, invitation.email);
  if (!known) {
    await deps.db.withTenant({ tenantId }, (tx) => markCreatesAccount(tx, tenantId, invitationId));
    const { user, created } = await deps.pool.createUser({
      email: invitation.email,
      temporaryPassword: password,
    });
    // There by now, through a call of ours whose answer was lost, or through someone else: no
    // telling which password it has, so it is given this one.
    if (!created && user.status !== 'FORCE_CHANGE_PASSWORD') return { kind: 'existing' };
    if (!created) await deps.pool.resendTemporaryPassword(user.sub, password);
    return { kind: 'created', temporaryPassword: password };
  }
  if (known.status !== 'FORCE_CHANGE_PASSWORD') return { kind: 'existing' };
  // Created by an earlier try of this mail, or by another tenant's in the same moment: either way
  // the password is still the derived one.
  if (invitation.creates_account && invitation.generation === 1) {
    return { kind: 'created', temporaryPassword: password };
  }
  // The same one again, with a new term: the mail of another tenant may hold it.
  await deps.pool.resendTemporaryPassword(known.sub, password);
  return { kind: 'password in another mail' };
}
