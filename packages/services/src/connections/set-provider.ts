import { changeConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { type ConnectionRow, getConnection } from '@gatehouse/db/repositories/sso-connections';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { openSecrets, readSettings, sealSecrets } from './connection.ts';
import { toDifference } from './connection-facts.ts';
import { describeConnection } from './describe-connection.ts';
import {
  fetchProvider,
  type OidcProvider,
  type ProviderSource,
  type SamlProvider,
} from './fetch-settings.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** Beside `openid`: what tells us email and name. */
const SCOPES = ['email', 'profile'];

export interface SetProviderInput extends ConnectionRef {
  readonly source: ProviderSource;
}

/**
 * Makes a connection's identity provider known: by the URL of its metadata, the metadata itself, single
 * values, or an issuer with what it knows us by. It is asked before anything is held.
 * @throws DomainError `resource.not_found`, `resource.changed`, `sso.provider_refused`;
 *   `input.invalid` for a source of the other protocol, or without a client secret
 */
export async function setProvider(deps: SsoSetUpDeps, ctx: Context, input: SetProviderInput) {
  const { id: tenantId } = ctx.tenant;
  const { id, source } = input;
  const known = await authorize(deps, ctx, { permission: 'sso:manage' }, (db) =>
    getConnection(db, tenantId, id),
  );
  if (!known) throw new DomainError('resource.not_found');
  if ((source.from === 'issuer') !== (known.protocol === 'oidc')) {
    throw new DomainError('input.invalid', { fields: { from: 'is not of this protocol' } });
  }
  const provider = await fetchProvider(deps.sso, source);
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const before = await holdConnection(tx, tenantId, input);
    const secrets = openSecrets(deps.sealer, before);
    const given = source.from === 'issuer' ? source.clientSecret : undefined;
    const clientSecret = given ?? (isSameIssuer(before, provider) ? secrets.clientSecret : null);
    if (source.from === 'issuer' && clientSecret === null) {
      throw new DomainError('input.invalid', { fields: { clientSecret: 'must not be empty' } });
    }
    const after = await changeConnection(tx, tenantId, id, {
      settings: toSettings(before, provider),
      metadataCheckedAt: new Date(),
      warnedDays: null,
      ...(given !== undefined && {
        sealedSecrets: sealSecrets(deps.sealer, id, { ...secrets, clientSecret }),
      }),
    });
    const difference = toDifference(before, after);
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.changed',
      target: { kind: 'sso_connection', id, name: after.name },
      before: difference.before,
      // That there is another secret, and never which.
      after: { ...difference.after, ...(given !== undefined && { clientSecret: 'replaced' }) },
    });
    return describeConnection(deps, after);
  });
}

/** A secret is shown to no other issuer than the one that it was given for. */
function isSameIssuer(row: ConnectionRow, provider: SamlProvider | OidcProvider): boolean {
  const settings = readSettings(row);
  const { oidc } = settings.protocol === 'oidc' ? settings : { oidc: null };
  return 'clientId' in provider && oidc?.issuer === provider.issuer;
}

function toSettings(row: ConnectionRow, provider: SamlProvider | OidcProvider): object {
  const settings = readSettings(row);
  if ('clientId' in provider) {
    const scopes = settings.protocol === 'oidc' ? settings.oidc?.scopes : undefined;
    return { ...provider, scopes: scopes ?? SCOPES };
  }
  const { wantRequestsSigned, ...saml } = provider;
  const chosen = settings.protocol === 'saml' ? settings.saml : null;
  return {
    ...saml,
    // Requests are signed unless someone has said otherwise: it never hurts.
    signRequests: wantRequestsSigned || (chosen?.signRequests ?? true),
    requireEncryption: chosen?.requireEncryption ?? false,
    nameIdFormat: chosen ? chosen.nameIdFormat : null,
  };
}
