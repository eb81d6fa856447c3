import { changeConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { DomainError } from '@gatehouse/domain/errors';
import type { ConnectionRole, RoleMode, UnmappedRule } from '@gatehouse/domain/sso-connection';
import type { AttributeNames } from '@gatehouse/sso/attribute-names';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { readSettings, type SamlSettings } from './connection.ts';
import { toDifference } from './connection-facts.ts';
import { describeConnection } from './describe-connection.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

export interface EditConnectionInput extends ConnectionRef {
  readonly name?: string | undefined;
  readonly attributeNames?: AttributeNames | undefined;
  readonly jit?: boolean | undefined;
  readonly defaultRole?: ConnectionRole | undefined;
  readonly roleMode?: RoleMode | undefined;
  readonly unmapped?: UnmappedRule | undefined;
  readonly mfaTrusted?: boolean | undefined;
  /** Of SAML alone. */
  readonly saml?:
    Partial<Pick<SamlSettings, 'nameIdFormat' | 'requireEncryption' | 'signRequests'>> | undefined;
  /** Of OpenID Connect alone, beside `openid`. */
  readonly scopes?: readonly string[] | undefined;
}

/**
 * Changes a connection. What a test covers is named by a digest: a change of it voids the pass.
 * @throws DomainError `resource.not_found`, `resource.changed`; `input.invalid` for what the
 *   protocol lacks, or before the identity provider is known
 */
export function editConnection(deps: SsoSetUpDeps, ctx: Context, input: EditConnectionInput) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const before = await holdConnection(tx, tenantId, input);
    const { name, attributeNames, jit, defaultRole, roleMode, unmapped, mfaTrusted } = input;
    const after = await changeConnection(tx, tenantId, before.id, {
      name: name ?? before.name,
      jit: jit ?? before.jit,
      defaultRole: defaultRole ?? before.defaultRole,
      roleMode: roleMode ?? before.roleMode,
      unmapped: unmapped ?? before.unmapped,
      mfaTrusted: mfaTrusted ?? before.mfaTrusted,
      attributeNames,
      settings: withChanges(readSettings(before), input),
    });
    const difference = toDifference(before, after);
    if (Object.keys(difference.after).length > 0) {
      await recordEvent(tx, ctx, tenantId, {
        action: 'sso_connection.changed',
        target: { kind: 'sso_connection', id: before.id, name: after.name },
        ...difference,
      });
    }
    return describeConnection(deps, after);
  });
}

function withChanges(
  settings: ReturnType<typeof readSettings>,
  { saml, scopes }: EditConnectionInput,
): object | undefined {
  if (saml) {
    if (settings.protocol !== 'saml' || !settings.saml) throw notYet('saml');
    const { signRequests, requireEncryption, nameIdFormat } = saml;
    return {
      ...settings.saml,
      ...(signRequests !== undefined && { signRequests }),
      ...(requireEncryption !== undefined && { requireEncryption }),
      ...(nameIdFormat !== undefined && { nameIdFormat }),
    };
  }
  if (scopes) {
    if (settings.protocol !== 'oidc' || !settings.oidc) throw notYet('scopes');
    return { ...settings.oidc, scopes };
  }
  return undefined;
}

const notYet = (field: string) =>
  new DomainError('input.invalid', {
    fields: { [field]: 'has no identity provider to be set for' },
  });
