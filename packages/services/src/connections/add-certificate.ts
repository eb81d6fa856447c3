import { changeConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { DomainError } from '@gatehouse/domain/errors';
import { MAX_CERTIFICATES } from '@gatehouse/domain/sso-connection';
import { describeCertificate } from '@gatehouse/sso/saml/describe-certificate';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { requireSaml } from './certificates.ts';
import { describeConnection } from './describe-connection.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import { orRefuse } from './provider-refused.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

export interface AddCertificateInput extends ConnectionRef {
  /** PEM, or base64 of the DER. */
  readonly certificate: string;
}

/**
 * Trusts a further certificate beside those that are there, before the identity provider changes to
 * it. One that is there already is no fault.
 * @throws DomainError `resource.not_found`, `sso.provider_refused`, `input.invalid`
 */
export function addCertificate(deps: SsoSetUpDeps, ctx: Context, input: AddCertificateInput) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const row = await holdConnection(tx, tenantId, input);
    const saml = requireSaml(row);
    const { der, fingerprint } = await orRefuse('certificate', () =>
      describeCertificate(input.certificate),
    );
    if (saml.certificates.includes(der)) return describeConnection(deps, row);
    if (saml.certificates.length >= MAX_CERTIFICATES) {
      const certificate = `must be one of at most ${MAX_CERTIFICATES}`;
      throw new DomainError('input.invalid', { fields: { certificate } });
    }
    const certificates = [...saml.certificates, der];
    const connection = await changeConnection(tx, tenantId, row.id, {
      settings: { ...saml, certificates },
      warnedDays: null,
    });
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.certificate_added',
      target: { kind: 'sso_connection', id: row.id, name: row.name },
      after: { fingerprint },
    });
    return describeConnection(deps, connection);
  });
}
