import { aws_iam as iam, Stack } from 'aws-cdk-lib';

import type { APP_ACTIONS } from './app-actions.ts';
import type { Parts } from './parts.ts';

/** Lets a program call what it calls of the user pool and of the identity pool, of these two alone. */
export function allowActions(
  role: iam.IRole,
  actions: (typeof APP_ACTIONS)[keyof typeof APP_ACTIONS],
  { identity, files }: Pick<Parts, 'identity' | 'files'>,
): void {
  const { region, account, partition } = Stack.of(identity);
  const grant = (sid: string, service: string, names: readonly string[], resource: string) =>
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        sid,
        actions: names.map((name) => `${service}:${name}`),
        resources: [resource],
      }),
    );
  grant('UserPool', 'cognito-idp', actions.pool, identity.pool.attrArn);
  const identityPool = `arn:${partition}:cognito-identity:${region}:${account}:identitypool/${files.identityPool.ref}`;
  grant('IdentityPool', 'cognito-identity', actions.identityPool, identityPool);
}
