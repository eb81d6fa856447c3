import type {
  ListResourceServersRequest,
  ListResourceServersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';
import { describeServer, listPoolResourceServers } from './_resource-server.ts';

/** ListResourceServers: oldest first. */
export const listResourceServers = defineOperation<
  ListResourceServersRequest,
  ListResourceServersResponse
>('ListResourceServers', async ({ emulator: { store, clock } }, input) => {
  requirePool(store, input.UserPoolId);
  const scope = `ListResourceServers ${input.UserPoolId}`;
  const after = Number(readPageToken(scope, input.NextToken, clock.now()) ?? 0);
  const entries = listPoolResourceServers(store, input.UserPoolId)
    .filter(({ number }) => number > after)
    .map((server) => [String(server.number), server] as const);
  const page = cutPage(scope, entries, input.MaxResults || 50, clock.now());
  return { ResourceServers: page.items.map(describeServer), NextToken: page.nextToken };
});
