import { randomBytes } from 'node:crypto';
import { type InvitationId, type TenantId, toId } from '@gatehouse/domain/ids';
import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { createInvitation } from '@gatehouse/services/invitations';
import type { Mail } from '@gatehouse/mail/mail';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { expect } from 'vitest';
import { APP_ORIGIN, type Stack } from './stack.ts';

export const newAddress = (): string => `new-${randomBytes(6).toString('hex')}@example.com`;

/** An invitation as the verb makes it, with its job. */
export async function invite(stack: Stack, tenant: TenantFixture, email: string) {
  const { id } = await createInvitation(stack.deps, getContext(tenant, 'admin'), {
    email,
    role: 'member',
  });
  return {
    tenantId: toId<TenantId>(tenant.id),
    invitationId: toId<InvitationId>(id),
    email,
  };
}

export const mailsTo = (stack: Stack, email: string): Mail[] =>
  stack.mails.filter(({ to }) => to === email);

/** The mail to an address that has had one and no more. */
export function onlyMail(stack: Stack, email: string): Mail | undefined {
  const mails = mailsTo(stack, email);
  expect(mails).toHaveLength(1);
  return mails[0];
}

/** The token and the temporary password that a mail holds. */
export function readMail(mail: Mail | undefined): { token: string; password: string | undefined } {
  const token = new RegExp(`^Accept: ${APP_ORIGIN}/invite/(\\S+)$`, 'm').exec(mail?.text ?? '');
  const password = /^ {2}Temporary password: (\S+)$/m.exec(mail?.text ?? '');
  if (!token?.[1]) throw new Error('the mail holds no link');
  return { token: token[1], password: password?.[1] };
}

export async function getDelivery(
  { admin }: Stack,
  { invitationId }: { invitationId: string },
): Promise<string> {
  const { rows } = await admin.query('select delivery from invitations where id = $1', [
    invitationId,
  ]);
  return rows[0]?.delivery as string;
}
