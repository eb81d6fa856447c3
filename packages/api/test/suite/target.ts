import type { CognitoGateway } from '@gatehouse/cognito';
import type { ConnectAppInput, RequestParameters } from '@gatehouse/services/connected-apps';
import type { PersonFixture } from '@gatehouse/testing/fixtures/tenant';
import type { FileStore } from '@gatehouse/storage';
import type { NameServer } from '@gatehouse/testing/name-server';
import type pg from 'pg';
import type { Route } from '../../src/pipeline/route.ts';

/** A running API, and a way behind it. */
export interface Target {
  /** Where the API is, e.g. `http://localhost:3000`; also the only origin it trusts. */
  readonly origin: string;
  /** As superuser: for fixtures, and for looking at what a request left behind. */
  readonly admin: pg.Client;
  /** The same for the product's rows of a tenant, wherever they stand. */
  getRowsClient(tenantId: string): Promise<pg.Client>;
  readonly sessionCookie: string;
  readonly invitationKey: Uint8Array;
  /** The name server that the API asks. */
  readonly dns: NameServer;
  /** The store of files that the API uses. */
  readonly store: FileStore;
  /** Where it is. */
  readonly s3Url: string;
  /** Has the identity pool been asked for this person or program? */
  hasIdentity(principalId: string): Promise<boolean>;
  /** Encrypts as the API does, for what a fixture stores. */
  seal(plain: string, context: string): Uint8Array;
  /** An access token of a person who has just signed in at the pool, in these groups. */
  accessToken(groups: readonly string[]): Promise<{ token: string; userId: string }>;
  /** Tokens of a person who has just signed up in an app, and has never been here. */
  publicTokens(groups: readonly string[]): Promise<{
    readonly token: string;
    readonly idToken: string;
    readonly userId: string;
    readonly email: string;
  }>;
  /** What operators may do at the pool. */
  readonly pool: Pick<CognitoGateway, 'disableUser' | 'deleteUser'>;
  /** A token that a new app client got for itself, with a scope for each of these permissions. */
  clientToken(permissions: readonly string[]): Promise<{ token: string; clientId: string }>;
  /**
   * What the page of consent does for who is signed in.
   * @returns the code
   */
  allowApp(
    sessionToken: string,
    slug: string,
    parameters: RequestParameters,
    choice: Omit<ConnectAppInput, 'request'>,
  ): Promise<string>;
  /** Lets a session change an account of the pool, as after confirming who one is. */
  permit(sessionToken: string): Promise<PoolAccount>;
}

/** An account of the pool, and what its person would know. */
export interface PoolAccount {
  readonly email: string;
  readonly password: string;
  /** An access token that may change the account. */
  readonly token: string;
  /** The newest code that the pool has sent to an address; undefined for none. */
  codeSentTo(email: string): Promise<string | undefined>;
}

/** What a route answers to whoever may: of live updates `live.itest.ts` shows more than that they open. */
export function successStatus({ answer, status }: Route): number {
  return answer === 'stream' ? 204 : status;
}

/** Hands out the target; known only once the suite runs. */
export type GetTarget = () => Target;

export interface CallOptions {
  readonly as?: Pick<PersonFixture, 'sessionToken'> | null;
  readonly bearer?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

/** Status and text; of a stream, which would not end, that there was one: as 204. */
export async function readAnswer(response: Response): Promise<Pick<Answer, 'status' | 'text'>> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: 204, text: '' };
  }
  return { status: response.status, text: await response.text() };
}

/** Calls the API as a browser on our own page would: with the cookie and with fetch metadata. */
export async function call(
  target: Target,
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
  if (options.as) headers['cookie'] = `${target.sessionCookie}=${options.as.sessionToken}`;
  if (options.bearer) headers['authorization'] = `Bearer ${options.bearer}`;
  if (options.body !== undefined || options.raw !== undefined) {
    headers['content-type'] = 'application/json';
  }
  const response = await fetch(`${target.origin}/api/v1${path}`, {
    method,
    headers: { ...headers, ...options.headers },
    body: options.raw ?? (options.body === undefined ? null : JSON.stringify(options.body)),
    redirect: 'manual',
  });
  const { status, text } = await readAnswer(response);
  // Of each request another one, where a gateway stands in front.
  const headersSeen = new Headers(response.headers);
  headersSeen.delete('apigw-requestid');
  return {
    status,
    headers: headersSeen,
    text,
    json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

/** Calls the API, and tells the code of a problem beside the rest. */
export function bindCallForCode(getTarget: GetTarget) {
  return async (method: string, path: string, options: CallOptions) => {
    const answer = await call(getTarget(), method, path, options);
    return { ...answer, code: answer.json['code'] };
  };
}

/** The items of a page. */
export function getItems(answer: Answer): Record<string, unknown>[] {
  return (answer.json['items'] ?? []) as Record<string, unknown>[];
}
