import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';
import { signIn, signOut } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAppSyncLab } from './appsync-lab.ts';
import { PASSWORD } from './storage-lab.ts';

const NOTES = /* GraphQL */ `
  query ($tenant: ID!) {
    notes(tenant: $tenant) {
      text
    }
  }
`;
const ADD = /* GraphQL */ `
  mutation ($tenant: ID!, $text: String!) {
    addNote(tenant: $tenant, text: $text) {
      tenant
      text
    }
  }
`;
const ON_NOTE = /* GraphQL */ `
  subscription ($tenant: ID!) {
    onNote(tenant: $tenant) {
      tenant
      text
    }
  }
`;

/** Its own types are those of one app's schema. */
interface Client {
  graphql(options: object): unknown;
}

interface Observable {
  subscribe(observer: { next(event: { data: unknown }): void; error(error: unknown): void }): {
    unsubscribe(): void;
  };
}

describe('Amplify’s API category, unmodified, at AppSync', { timeout: 60_000 }, () => {
  let lab: Awaited<ReturnType<typeof startAppSyncLab>>;
  let client: Client;
  beforeAll(async () => {
    lab = await startAppSyncLab();
    Amplify.configure(lab.config);
    client = generateClient() as Client;
  });
  afterAll(() => lab.close());

  const as = async (username: string) => {
    await signOut();
    await signIn({ username, password: PASSWORD });
  };
  const variables = (tenant: string, text = '') => ({ variables: { tenant, text } });
  type Mode = 'userPool' | 'identityPool';

  /** Resolves with what comes first: the acknowledgement or an error. */
  function subscribe(tenant: string, authMode: Mode) {
    const events: unknown[] = [];
    let tell: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (tell = resolve));
    const started = new Promise<unknown>((resolve) => {
      const stop = Hub.listen('api', ({ payload }) => {
        if (payload.event !== 'Subscription ack') return;
        stop();
        resolve('started');
      });
      const observable = client.graphql({ query: ON_NOTE, ...variables(tenant), authMode });
      subscription = (observable as Observable).subscribe({
        next: ({ data }: { data: unknown }) => {
          events.push(data);
          tell();
        },
        error: (error: unknown) => resolve(error),
      });
    });
    return { started, events, first: waiting, end: () => subscription.unsubscribe() };
  }
  let subscription: { unsubscribe(): void };

  it('AS-07 asks, changes, and hears of the change, once', async () => {
    await as('mia');
    expect(await client.graphql({ query: NOTES, ...variables('acme') })).toMatchObject({
      data: { notes: [{ text: 'first' }] },
    });
    const { started, events, first, end } = subscribe('acme', 'userPool');
    expect(await started).toBe('started');
    await client.graphql({ query: ADD, ...variables('acme', 'told') });
    await first;
    expect(events).toEqual([{ onNote: { tenant: 'acme', text: 'told' } }]);
    end();
  });

  it('AS-02 a field of others is refused by name', async () => {
    await expect(client.graphql({ query: '{ staff }' })).rejects.toMatchObject({
      data: { staff: null },
      errors: [
        { message: 'Not Authorized to access staff on type Query', errorType: 'Unauthorized' },
      ],
    });
  });

  it('AS-06 by key and by identity pool, each for what it is for', async () => {
    const query = '{ public }';
    for (const authMode of ['apiKey', 'identityPool'] as const) {
      expect(await client.graphql({ query, authMode })).toMatchObject({
        data: { public: 'for all' },
      });
    }
    await expect(client.graphql({ query, authMode: 'userPool' })).rejects.toMatchObject({
      data: { public: null },
    });
    const { started, events, first, end } = subscribe('acme', 'identityPool');
    expect(await started).toBe('started');
    await client.graphql({ query: ADD, ...variables('acme', 'signed'), authMode: 'identityPool' });
    await first;
    expect(events).toEqual([{ onNote: { tenant: 'acme', text: 'signed' } }]);
    end();
  });

  it('AS-09 another tenant cannot be subscribed to', async () => {
    await as('noah');
    const { started, events } = subscribe('acme', 'userPool');
    expect(JSON.stringify(await started)).toContain('There is no such tenant');
    expect(events).toEqual([]);
  });

  it('AS-01 without a sign-in there is nothing', async () => {
    await signOut();
    await expect(client.graphql({ query: NOTES, ...variables('acme') })).rejects.toMatchObject({
      name: 'NoValidAuthTokens',
    });
    await expect(
      client.graphql({ query: '{ public }', authMode: 'apiKey', apiKey: 'da2-other' }),
    ).rejects.toMatchObject({ errors: [{ message: 'Unauthorized' }] });
  });
});
