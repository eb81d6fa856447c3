import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getIssuer, getSamlUrls } from './idp/urls.ts';
import type { EnterpriseId } from './idp/definitions.ts';
import { isSocial, type Idp } from './idp/idp.ts';

/** A client that an OpenID provider knows from the start. Authenticates by `client_secret_post`. */
export interface OidcAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An enterprise identity provider, as an administrator would need it. */
export interface EnterpriseAccess {
  readonly name: string;
  /** Mail domain of its people. */
  readonly domain: string;
  /** Its admin page. */
  readonly url: string;
  readonly saml: {
    readonly entityId: string;
    readonly metadataUrl: string;
    readonly ssoUrl: string;
  };
  readonly oidc: OidcAccess;
}

/** Where the demo identity providers are, and how applications reach them. Has secrets in it. */
export interface DemoIdpDescription {
  /** The page that lists them. */
  readonly url: string;
  readonly social: OidcAccess & { readonly url: string };
  readonly enterprise: Readonly<Record<EnterpriseId, EnterpriseAccess>>;
}

const FILE = 'description.json';

/** What `startDemoIdps` noted in its state folder, for another process of the same start. */
export async function readDescription(stateFolder: string): Promise<DemoIdpDescription> {
  return JSON.parse(await readFile(join(stateFolder, FILE), 'utf8')) as DemoIdpDescription;
}

export const writeDescription = (stateFolder: string, description: DemoIdpDescription) =>
  writeFile(join(stateFolder, FILE), `${JSON.stringify(description, undefined, 2)}\n`, {
    mode: 0o600,
  });

/** @param idps one social, the others enterprise */
export function toDescription(url: string, idps: readonly Idp[]): DemoIdpDescription {
  const social = idps.filter(isSocial).map((idp) => ({ ...toOidcAccess(idp), url: idp.url }));
  const enterprise = idps
    .filter((idp) => !isSocial(idp))
    .map((idp) => [idp.id, toEnterpriseAccess(idp)] as const);
  return {
    url,
    social: social[0] as DemoIdpDescription['social'],
    enterprise: Object.fromEntries(enterprise) as DemoIdpDescription['enterprise'],
  };
}

const toEnterpriseAccess = (idp: Idp): EnterpriseAccess => ({
  name: idp.name,
  domain: idp.domain ?? '',
  url: idp.url,
  saml: getSamlUrls(idp),
  oidc: toOidcAccess(idp),
});

function toOidcAccess(idp: Idp): OidcAccess {
  const { clientId = '', clientSecret = '' } = idp.file.value.oidcApplications[0] ?? {};
  return { issuer: getIssuer(idp), clientId, clientSecret };
}
