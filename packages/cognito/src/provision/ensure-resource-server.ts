import {
  CreateResourceServerCommand,
  DescribeResourceServerCommand,
  ResourceNotFoundException,
  type ResourceServerType,
  UpdateResourceServerCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { PoolPlan } from './desired.ts';
import type { Provisioning } from './provisioning.ts';

/** Gives the pool the scopes that programs can ask for. Scopes of others stay. */
export async function ensureResourceServer(
  run: Provisioning,
  UserPoolId: string | undefined,
  { identifier: Identifier, scopes }: NonNullable<PoolPlan['resourceServer']>,
): Promise<void> {
  const own = Object.entries(scopes).map(([ScopeName, ScopeDescription]) => ({
    ScopeName,
    ScopeDescription,
  }));
  const present =
    UserPoolId === undefined ? undefined : await find(run, { UserPoolId, Identifier });
  if (present === undefined) {
    const made = { UserPoolId, Identifier, Name: Identifier, Scopes: own };
    await run.change(`create resource server ${Identifier}`, () =>
      run.client.send(new CreateResourceServerCommand(made)),
    );
    return;
  }
  const there = present.Scopes ?? [];
  const news = own.filter(
    ({ ScopeName, ScopeDescription }) =>
      !there.some(
        (scope) => scope.ScopeName === ScopeName && scope.ScopeDescription === ScopeDescription,
      ),
  );
  if (news.length === 0) return;
  const others = there.filter(({ ScopeName = '' }) => !Object.hasOwn(scopes, ScopeName));
  const names = news.map(({ ScopeName }) => ScopeName).join(', ');
  const wanted = { UserPoolId, Identifier, Name: present.Name, Scopes: [...own, ...others] };
  await run.change(`update resource server ${Identifier}: ${names}`, () =>
    run.client.send(new UpdateResourceServerCommand(wanted)),
  );
}

async function find(
  { client }: Provisioning,
  server: { UserPoolId: string; Identifier: string },
): Promise<ResourceServerType | undefined> {
  try {
    return (await client.send(new DescribeResourceServerCommand(server))).ResourceServer;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
