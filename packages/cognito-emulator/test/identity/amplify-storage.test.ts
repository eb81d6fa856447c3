import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { downloadData, getUrl, list, remove, uploadData } from 'aws-amplify/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startStorageLab } from './storage-lab.ts';

const OWN = 'tenants/acme';
const FOREIGN = 'tenants/northwind';

describe('Amplify Storage, unmodified, by identity pool and S3', { timeout: 60_000 }, () => {
  let lab: Awaited<ReturnType<typeof startStorageLab>>;
  // Amplify's types do not show it.
  let options: object;

  beforeAll(async () => {
    lab = await startStorageLab();
    options = { customEndpoint: lab.customEndpoint };
    Amplify.configure(lab.config);
  });
  afterAll(() => lab.close());

  const as = async (username: string) => {
    await signOut();
    await signIn({ username, password: PASSWORD });
  };

  it('IP-03 the ID token gets credentials, at the same identity each time', async () => {
    await as('mia');
    const first = await fetchAuthSession();
    expect(first.credentials?.accessKeyId).toMatch(/^ASIA/);
    await as('mia');
    expect((await fetchAuthSession()).identityId).toBe(first.identityId);
  });

  it('S3-01 uploads, lists, downloads by SDK and by URL, and removes', async () => {
    await as('mia');
    const path = `${OWN}/ä b+c~(1).txt`;
    await uploadData({ path, data: 'of acme', options }).result;
    const { items } = await list({ path: `${OWN}/`, options });
    expect(items.map((item) => [item.path, item.size])).toEqual([[path, 7]]);
    expect(await (await downloadData({ path, options }).result).body.text()).toBe('of acme');
    const { url } = await getUrl({ path, options });
    expect(await (await fetch(url)).text()).toBe('of acme');
    await remove({ path, options });
    expect((await list({ path: `${OWN}/`, options })).items).toEqual([]);
  });

  it('S3-02, S3-03 reaches nothing of another tenant', async () => {
    await as('noah');
    const path = `${FOREIGN}/a.txt`;
    await uploadData({ path, data: 'of northwind', options }).result;
    await as('mia');
    const denied = { name: 'AccessDenied' };
    await expect(downloadData({ path, options }).result).rejects.toMatchObject(denied);
    await expect(uploadData({ path, data: 'x', options }).result).rejects.toMatchObject(denied);
    await expect(remove({ path, options })).rejects.toMatchObject(denied);
    await expect(list({ path: `${FOREIGN}/`, options })).rejects.toMatchObject(denied);
    await expect(list({ path: 'tenants/', options })).rejects.toMatchObject(denied);
    const { url } = await getUrl({ path, options });
    expect((await fetch(url)).status).toBe(403);
  });

  it('reads alone, where the tag says so', async () => {
    await as('vera');
    const denied = { name: 'AccessDenied' };
    await expect(
      uploadData({ path: `${OWN}/v.txt`, data: 'x', options }).result,
    ).rejects.toMatchObject(denied);
    expect((await list({ path: `${OWN}/`, options })).items).toEqual([]);
  });
});
