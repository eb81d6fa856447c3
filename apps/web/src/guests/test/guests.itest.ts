import { randomUUID } from 'node:crypto';
import {
  DescribeIdentityCommand,
  LookupDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import { type FileId, toId } from '@gatehouse/domain/ids';
import type { UserContext } from '@gatehouse/domain/context';
import { publishFile, setPublicPage, withdrawFile } from '@gatehouse/services/public-page';
import { fileKey, publicKey } from '@gatehouse/storage';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepGuest } from '../keep-guest.ts';
import { openGuestFile } from '../open-guest-file.ts';
import { type GuestStack, ORIGIN, startGuestStack } from './guest-stack.ts';

const LIMIT = 3;

describe('guests of a public page', () => {
  let stack: GuestStack;
  let tenant: TenantFixture;
  let fileId: string;

  beforeAll(async () => {
    stack = await startGuestStack({ guestsPerMonth: LIMIT });
  });
  afterAll(() => stack.close());

  beforeEach(async () => {
    tenant = await createTenantFixture(stack.admin);
    fileId = await addFile(tenant);
    const owner = getContext(tenant, 'owner');
    await setPublicPage(stack.deps, owner, {
      published: true,
      title: 'Welcome',
      text: 'Read this.',
    });
    await publishFile(stack.deps, owner, { id: toId<FileId>(fileId) });
  });

  /** A file of a tenant whose content says whose it is. */
  async function addFile({ id, owner, canary }: TenantFixture): Promise<string> {
    const file = randomUUID();
    const session = { tenantId: id, principalId: owner.userId, access: 'write' } as const;
    const key = fileKey(id, file);
    const uploadId = await stack.store.createUpload(session, { key, contentType: 'text/plain' });
    const { parts } = await stack.store.signParts(session, {
      ...{ key, uploadId },
      parts: [{ number: 1, size: Buffer.byteLength(canary) }],
    });
    const sent = await fetch(parts[0]?.url ?? '', { method: 'PUT', body: canary });
    const done = [{ number: 1, etag: sent.headers.get('etag') ?? '', size: canary.length }];
    await stack.store.completeUpload(session, { key, uploadId, parts: done });
    await stack.admin.query(
      `insert into files (tenant_id, id, name, size, content_type, status, etag, created_by, created_by_name)
       values ($1, $2, 'notes.txt', $3, 'text/plain', 'ready', 'x', $4, 'x')`,
      [id, file, canary.length, owner.userId],
    );
    return file;
  }

  const open = (cookie: string | null = null, { slug = tenant.slug, file = fileId } = {}) =>
    openGuestFile(
      stack.deps,
      new Request(`${ORIGIN}/p/${slug}/files/${file}`, { headers: cookie ? { cookie } : {} }),
      { slug, file },
    );
  const getCookie = (response: Response) =>
    response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')[0] ?? null;
  const getTarget = (response: Response) => response.headers.get('location') ?? '';

  const keep = (
    cookie: string | null,
    user: UserContext | null,
    headers: Record<string, string> = {},
  ) =>
    keepGuest(
      stack.deps,
      new Request(`${ORIGIN}/p/${tenant.slug}/keep`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...headers },
      }),
      { slug: tenant.slug, user },
    );
  const getGuests = async () => {
    const { rows } = await stack.admin.query(
      'select guests from guest_months where tenant_id = $1',
      [tenant.id],
    );
    return rows[0]?.guests ?? 0;
  };
  /** The identity that the pool has for a person; undefined for none. */
  const findIdentity = async (userId: string) => {
    const { IdentityId } = await stack.client
      .send(
        new LookupDeveloperIdentityCommand({
          IdentityPoolId: stack.identityPoolId,
          DeveloperUserIdentifier: userId,
        }),
      )
      .catch(() => ({ IdentityId: undefined }));
    return IdentityId;
  };

  it('S3-19: a guest reads what is published, and the store refuses the rest', async () => {
    const first = await open();
    expect(first.status).toBe(302);
    const got = await fetch(getTarget(first));
    expect([got.status, await got.text()]).toEqual([200, tenant.canary]);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/);
    const { store } = stack;
    const guestId = await store.createGuest();
    const asGuest = async (key: string) => {
      const file = { key, disposition: 'attachment', contentType: 'text/plain' };
      const { url } = await store.signGuestDownload(guestId, file);
      return [(await fetch(url)).status, (await fetch(url, { method: 'PUT', body: 'x' })).status];
    };
    expect(await asGuest(publicKey(tenant.id, fileId))).toEqual([200, 403]);
    expect(await asGuest(fileKey(tenant.id, fileId))).toEqual([403, 403]);
  });

  it('a browser is one guest, is counted once, and its cookie is for this tenant alone', async () => {
    const first = await open();
    const [line = ''] = first.headers.getSetCookie();
    expect(line).toMatch(/^__Host-gatehouse\.guest-.*; HttpOnly; SameSite=Lax; Secure$/);
    const cookie = getCookie(first);
    const again = await open(cookie);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect((await fetch(getTarget(again))).status).toBe(200);
    expect(await getGuests()).toBe(1);
    // What another tenant's page gave, by the name of this one's cookie.
    const other = await createTenantFixture(stack.admin);
    const renamed = cookie?.replace(tenant.id, other.id) ?? '';
    await setPublicPage(stack.deps, getContext(other, 'owner'), {
      published: true,
      title: '',
      text: '',
    });
    const file = await addFile(other);
    await publishFile(stack.deps, getContext(other, 'owner'), { id: toId<FileId>(file) });
    const elsewhere = await open(renamed, { slug: other.slug, file });
    expect(elsewhere.headers.getSetCookie()).toHaveLength(1);
  });

  it('the guest who is one too many is not made, while those who are there go on', async () => {
    const first = getCookie(await open());
    for (let more = 1; more < LIMIT; more++) await open();
    const refused = await open();
    expect(getTarget(refused)).toBe(`${ORIGIN}/p/${tenant.slug}?state=too-many`);
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect(await getGuests()).toBe(LIMIT);
    expect((await fetch(getTarget(await open(first)))).status).toBe(200);
  });

  it('what is withdrawn, deleted or not public any more, no one is led to', async () => {
    const cookie = getCookie(await open());
    const { url } = await stack.store.signGuestDownload(await stack.store.createGuest(), {
      ...{
        key: publicKey(tenant.id, fileId),
        disposition: 'attachment',
        contentType: 'text/plain',
      },
    });
    const owner = getContext(tenant, 'owner');
    await setPublicPage(stack.deps, owner, { published: false, title: '', text: '' });
    expect(getTarget(await open(cookie))).toBe(`${ORIGIN}/p/${tenant.slug}`);
    await setPublicPage(stack.deps, owner, { published: true, title: '', text: '' });
    expect((await fetch(getTarget(await open(cookie)))).status).toBe(200);
    await withdrawFile(stack.deps, owner, { id: toId<FileId>(fileId) });
    expect(getTarget(await open(cookie))).toMatch(/state=gone$/);
    // A URL from before leads to nothing, since the copy is gone.
    expect((await fetch(url)).ok).toBe(false);
    const secret = await addFile(tenant);
    expect(getTarget(await open(cookie, { slug: tenant.slug, file: secret }))).toMatch(
      /state=gone$/,
    );
  });

  it('IP-05: who signs up keeps the identity that the guest had, which is no guest’s any more', async () => {
    const cookie = getCookie(await open());
    const sealed = Buffer.from(cookie?.split('=')[1] ?? '', 'base64url');
    const guestId = stack.deps.sealer.open(sealed, `guest of ${tenant.id}`);
    const user = getContext(tenant, 'viewer');
    const kept = await keep(cookie, user);
    expect(getTarget(kept)).toMatch(/state=kept$/);
    expect(kept.headers.getSetCookie()[0]).toMatch(/=; Max-Age=0/);
    const identity = await findIdentity(user.principal.userId);
    const { IdentityId, Logins } = await stack.client.send(
      new DescribeIdentityCommand({ IdentityId: identity ?? '' }),
    );
    expect([IdentityId, Logins]).toEqual([guestId, ['gatehouse']]);
    // The first exchange of the person is by that identity.
    await stack.store.vend({
      tenantId: tenant.id,
      principalId: user.principal.userId,
      access: 'read',
    });
    expect(await findIdentity(user.principal.userId)).toBe(guestId);
    // The cookie of before makes no guest of that identity: the browser is another guest now.
    expect((await open(cookie)).headers.getSetCookie()).toHaveLength(1);
    const thief = getContext(tenant, 'member');
    expect(getTarget(await keep(cookie, thief))).toMatch(/state=not-kept$/);
    expect(await findIdentity(thief.principal.userId)).toBeUndefined();
  });

  it('someone who has an identity keeps it', async () => {
    const user = getContext(tenant, 'viewer');
    await stack.store.vend({
      tenantId: tenant.id,
      principalId: user.principal.userId,
      access: 'read',
    });
    const before = await findIdentity(user.principal.userId);
    expect(getTarget(await keep(getCookie(await open()), user))).toMatch(/state=not-kept$/);
    expect(await findIdentity(user.principal.userId)).toBe(before);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { 'sec-fetch-site': 'same-site' }],
    ['no page at all', { 'sec-fetch-site': 'none' }],
  ])('%s cannot have a guest linked', async (_, headers) => {
    const user = getContext(tenant, 'viewer');
    expect((await keep(getCookie(await open()), user, headers)).status).toBe(403);
    expect(await findIdentity(user.principal.userId)).toBeUndefined();
  });

  it('nor can a browser that does not hold the guest, one that made its token up, or no one', async () => {
    const cookie = getCookie(await open());
    const user = getContext(tenant, 'viewer');
    for (const forged of [null, `${cookie}x`, cookie?.replace(/=.*/, `=${'A'.repeat(80)}`) ?? '']) {
      expect(getTarget(await keep(forged, user))).toMatch(/state=not-kept$/);
    }
    expect(getTarget(await keep(cookie, null))).toBe(`${ORIGIN}/p/${tenant.slug}`);
    expect(await findIdentity(user.principal.userId)).toBeUndefined();
  });

  it('whom only a tenant’s identity provider vouches for is asked for their own sign-in', async () => {
    const user = getContext(tenant, 'viewer');
    const proof = {
      kind: 'connection',
      tenantId: tenant.id,
      connectionId: randomUUID(),
      mfa: true,
    };
    const vouched = { ...user, principal: { ...user.principal, proof } } as unknown as UserContext;
    expect(getTarget(await keep(getCookie(await open()), vouched))).toBe(`${ORIGIN}/own-sign-in`);
    expect(await findIdentity(user.principal.userId)).toBeUndefined();
  });

  it('a picture or frame of another page makes no guest', async () => {
    const headers = { 'sec-fetch-dest': 'image' };
    const request = new Request(`${ORIGIN}/p/${tenant.slug}/files/${fileId}`, { headers });
    const answer = await openGuestFile(stack.deps, request, { slug: tenant.slug, file: fileId });
    expect([answer.status, await getGuests()]).toEqual([403, 0]);
  });
});
