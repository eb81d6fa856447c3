import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

/** What a person says about themselves to the others of a tenant. */
export interface Profile {
  readonly title: string;
  readonly phone?: string;
}

/** How a person likes the app in a tenant. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** What is kept of a person in a tenant. */
export interface UserRecords {
  readonly profile?: Profile;
  readonly preferences?: Preferences;
}

/** Records of the people of one tenant. */
export interface Records {
  saveProfile(userId: string, profile: Profile): Promise<void>;
  /** Changes one preference and leaves the others, so that two devices do not undo each other. */
  setPreference(userId: string, name: string, value: Preferences[string]): Promise<void>;
  /** Both, in one request. */
  read(userId: string): Promise<UserRecords>;
  /** What goes when the person does. */
  forget(userId: string): Promise<void>;
}

/**
 * Opens the records of a tenant. One table holds all tenants: the hash key is the tenant's id, which
 * IAM compares with the session's tag, and the sort key is the person and the kind of record.
 *
 * @param client with credentials of a member of that tenant; with others, each call is denied
 */
export function openRecords(client: DynamoDBClient, table: string, tenantId: string): Records {
  const documents = DynamoDBDocumentClient.from(client);
  const key = (userId: string, kind: 'PROFILE' | 'PREFERENCES') => ({
    pk: tenantId,
    sk: `USER#${userId}#${kind}`,
  });

  return {
    async saveProfile(userId, profile) {
      const Item = { ...key(userId, 'PROFILE'), ...profile };
      await documents.send(new PutCommand({ TableName: table, Item }));
    },

    async setPreference(userId, name, value) {
      await documents.send(
        new UpdateCommand({
          TableName: table,
          Key: key(userId, 'PREFERENCES'),
          UpdateExpression: 'SET #name = :value',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':value': value },
        }),
      );
    },

    async read(userId) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :person)',
          ExpressionAttributeValues: { ':tenant': tenantId, ':person': `USER#${userId}#` },
        }),
      );
      const find = (kind: 'PROFILE' | 'PREFERENCES') =>
        withoutKey(Items.find(({ sk }) => sk === key(userId, kind).sk));
      const [profile, preferences] = [find('PROFILE'), find('PREFERENCES')];
      return {
        ...(profile && { profile: profile as unknown as Profile }),
        ...(preferences && { preferences: preferences as Preferences }),
      };
    },

    async forget(userId) {
      for (const kind of ['PROFILE', 'PREFERENCES'] as const) {
        await documents.send(new DeleteCommand({ TableName: table, Key: key(userId, kind) }));
      }
    },
  };
}

function withoutKey(item: Record<string, unknown> | undefined) {
  if (!item) return undefined;
  const { pk: _pk, sk: _sk, ...content } = item;
  return content;
}
