import {
  insertAttempt,
  noteAnswer,
  noteRefusal,
  takeAssertion,
} from '@gatehouse/db/repositories/sso-attempts';
import type { AnswerResult, Assertion, Check } from '@gatehouse/sso/answer';
import type { Origin } from './begin-attempt.ts';
import type { FoundConnection } from './find-connection.ts';
import { newAttemptId } from './new-attempt-id.ts';
import { BRIDGE_STAGES, BridgeRefusal } from './refusals.ts';
import type { SsoDeps } from './sso-deps.ts';

/**
 * Keeps a checked answer with its attempt until the browser comes for it. An assertion is taken once.
 * @throws BridgeRefusal when the attempt has an answer already, or the assertion was seen before
 */
export async function keepAnswer(
  deps: Pick<SsoDeps, 'db'>,
  { tenant, row }: FoundConnection,
  attemptId: string,
  { assertion, checks }: { readonly assertion: Assertion; readonly checks: readonly Check[] },
): Promise<void> {
  const tenantId = tenant.id;
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const { assertionId: id, expiresAt } = assertion;
    const taken = await takeAssertion(tx, tenantId, row.id, { id, expiresAt: new Date(expiresAt) });
    if (!taken) throw new BridgeRefusal('answer_replayed');
    const { subject, email, names, authnInstant, mfa, groups } = assertion;
    const kept = await noteAnswer(
      tx,
      { tenantId, id: attemptId },
      {
        subject,
        email,
        assertedName: [names.first, names.last].filter(Boolean).join(' ') || null,
        authInstant: authnInstant === null ? null : new Date(authnInstant),
        mfa,
        groups,
        checks,
      },
    );
    if (!kept) throw new BridgeRefusal('answer_replayed');
  });
}

/** What was refused; an attempt is missing where no one asked. */
export interface RefusedAttempt {
  readonly connection: FoundConnection;
  readonly attemptId: string | null;
}

/** Notes an answer that did not pass, with the attempt that it was for, or with one of its own. */
export async function keepRefusal(
  deps: Pick<SsoDeps, 'db'>,
  origin: Origin,
  { connection: { tenant, row }, attemptId }: RefusedAttempt,
  refused: Extract<AnswerResult, { outcome: 'refused' }> | BridgeRefusal,
): Promise<void> {
  const refusal =
    refused instanceof BridgeRefusal
      ? { code: refused.code, stage: BRIDGE_STAGES[refused.code] }
      : { ...refused.failure, checks: refused.checks };
  const tenantId = tenant.id;
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const id = attemptId ?? newAttemptId();
    if (attemptId === null) {
      await insertAttempt(tx, {
        tenantId,
        id,
        connectionId: row.id,
        purpose: 'sign_in',
        browserHash: null,
        openedBy: null,
        openedSession: null,
        returnTo: '/tenants',
        requestRef: origin.requestId,
        address: origin.address,
      });
    }
    await noteRefusal(tx, { tenantId, id }, refusal);
  });
}
