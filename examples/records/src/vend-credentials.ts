/** Temporary credentials of a tenant, as the AWS SDK takes them. */
export interface TenantCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Credentials, and what they are for. */
export interface Vended {
  readonly credentials: TenantCredentials;
  readonly tenantId: string;
  readonly region: string;
}

/** Who asks for which tenant. */
export interface VendOptions {
  /** Of Gatehouse. */
  readonly origin: string;
  /** The tenant's slug. */
  readonly tenant: string;
  /** An API key of the tenant, or a person's access token. */
  readonly token: string;
}

/**
 * Asks Gatehouse for credentials of a tenant. It looks up the membership, and has the identity pool
 * write the tenant's id into the session as a tag: no one chooses it.
 *
 * @throws Error with Gatehouse's reason when it refuses
 */
export async function vendCredentials({ origin, tenant, token }: VendOptions): Promise<Vended> {
  const response = await fetch(`${origin}/api/v1/tenants/${tenant}/files/credentials`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const { accessKeyId, secretAccessKey, sessionToken, expiration, prefix, region } =
    (await response.json()) as Record<string, string>;
  const [, tenantId] = /^tenants\/([\w-]+)\//.exec(prefix ?? '') ?? [];
  if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration || !tenantId || !region) {
    throw new Error('The answer holds no credentials.');
  }
  const ends = { expiration: new Date(expiration) };
  return { credentials: { accessKeyId, secretAccessKey, sessionToken, ...ends }, tenantId, region };
}
