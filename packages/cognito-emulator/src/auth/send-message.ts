import type { Emulator } from '../emulator.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { toEncryptedMessage } from '../encryption/encryption-message.ts';
import { toKeyArn } from '../encryption/kms-keys.ts';
import { eventAttributes } from './user-attributes-event.ts';
import {
  fillTemplate,
  hasPlaceholders,
  templateFor,
  type MessageReason,
} from '../delivery/templates.ts';

/** A code or temporary password on its way to a user. */
export interface UserMessage {
  readonly pool: PoolRecord;
  readonly user: UserRecord;
  readonly clientId?: string;
  readonly reason: MessageReason;
  readonly attribute: 'email' | 'phone_number';
  readonly to: string;
  readonly code: string;
  readonly clientMetadata?: Readonly<Record<string, string>>;
}

/** Of pools that name none, since a folder's function runs for them all the same. */
const CODES_KEY = 'custom-sender';

interface CustomText {
  readonly emailSubject?: string | null;
  readonly emailMessage?: string | null;
  readonly smsMessage?: string | null;
}

async function customText(emulator: Emulator, message: UserMessage): Promise<CustomText> {
  const { pool, user, clientId, reason, clientMetadata } = message;
  const admin = reason === 'AdminCreateUser';
  const response = await emulator.triggers.run({
    pool,
    trigger: 'CustomMessage',
    source: reason,
    userName: user.username,
    ...(clientId === undefined ? {} : { clientId }),
    request: {
      userAttributes: eventAttributes(user),
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: admin ? '{username}' : null,
      ...(clientMetadata ? { clientMetadata } : {}),
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  return response ?? {};
}

async function runCustomSender(emulator: Emulator, message: UserMessage): Promise<boolean> {
  const trigger = message.attribute === 'email' ? 'CustomEmailSender' : 'CustomSMSSender';
  const { pool, code } = message;
  if (!emulator.triggers.configured(pool, trigger)) return false;
  const keyArn = toKeyArn(emulator, pool.settings.LambdaConfig?.KMSKeyID ?? CODES_KEY);
  await emulator.triggers.run({
    pool,
    trigger,
    source: message.reason,
    userName: message.user.username,
    ...(message.clientId === undefined ? {} : { clientId: message.clientId }),
    request: {
      type:
        trigger === 'CustomEmailSender' ? 'customEmailSenderRequestV1' : 'customSMSSenderRequestV1',
      code: toEncryptedMessage(emulator, { keyArn, poolId: pool.id, text: code }).toString(
        'base64',
      ),
      // With where it goes: an address that is not verified yet is no attribute of the user before.
      userAttributes: { ...eventAttributes(message.user), [message.attribute]: message.to },
      ...(message.clientMetadata ? { clientMetadata: message.clientMetadata } : {}),
    },
    response: {},
  });
  return true;
}

/**
 * Sends a code to a user: through the pool's custom sender if it has one, else by mail or SMS with
 * the text of the CustomMessage trigger or the pool's template.
 * @throws CognitoError when a trigger fails
 */
export async function sendMessage(emulator: Emulator, message: UserMessage): Promise<void> {
  const { pool, user, reason, attribute, to, code, clientId } = message;
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  const outbox = { poolId: pool.id, username: user.username, to, medium, reason, code } as const;
  if (await runCustomSender(emulator, message)) return;
  const custom = await customText(emulator, message);
  const standard = templateFor(pool, reason, medium);
  const own = medium === 'EMAIL' ? custom.emailMessage : custom.smsMessage;
  const body = own && hasPlaceholders(own, reason) ? own : standard.body;
  const subject = (medium === 'EMAIL' && custom.emailSubject) || standard.subject;
  const link = new URL(`${emulator.config.publicUrl}/confirmUser`);
  link.searchParams.set('client_id', clientId ?? '');
  link.searchParams.set('user_name', user.username);
  link.searchParams.set('confirmation_code', code);
  const shownName =
    reason === 'AdminCreateUser' && pool.settings.UsernameAttributes?.length ? to : user.username;
  const values = { code, username: shownName, link: link.href };
  emulator.delivery.send({
    ...outbox,
    subject: fillTemplate(subject, 'SMS', values),
    body: fillTemplate(body, medium, values),
  });
}
