import { randomUUID } from 'node:crypto';

import { createCognitoGateway } from '@gatehouse/cognito';
import { appointOperator, dismissOperator } from '@gatehouse/services/operator';

import { openDatabase } from '../deploy/open-database.ts';
import { setting } from '../deploy/settings.ts';
import { UserError } from '@gatehouse/domain/user-error';

/** `operator add` and `operator remove`: who is staff of the SaaS. */
export async function changeOperator(
  environment: NodeJS.ProcessEnv,
  { act, email }: { act: 'add' | 'remove'; email: string | undefined },
): Promise<void> {
  if (email === undefined) {
    throw new UserError('No email address was given.', 'Add the email address of the person.');
  }
  const db = openDatabase(environment, 1);
  const endpoint = environment['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'];
  const pool = createCognitoGateway({
    region: setting(environment, 'COGNITO_REGION'),
    userPoolId: setting(environment, 'COGNITO_USER_POOL_ID'),
    clientId: setting(environment, 'COGNITO_CLIENT_ID'),
    clientSecret: setting(environment, 'COGNITO_CLIENT_SECRET'),
    ...(endpoint && { endpoint }),
  });
  const ctx = {
    principal: { kind: 'system', name: 'Command line' },
    requestId: `operator-${randomUUID()}`,
    address: null,
  } as const;
  try {
    const change = act === 'add' ? appointOperator : dismissOperator;
    const outcome = await change({ db, pool }, ctx, email.trim().toLowerCase());
    if (outcome === 'unknown') {
      throw new UserError(
        'No one with this email address has signed in.',
        'Have them sign in once.',
      );
    }
    console.log(`${email}: ${act === 'add' ? 'an operator' : 'no operator'}, ${outcome}.`);
  } finally {
    pool.close();
    await db.close();
  }
}
