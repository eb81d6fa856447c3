import { changeConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { getFingerprint, requireSaml } from './certificates.ts';
import { describeConnection } from './describe-connection.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

export interface RemoveCertificateInput extends ConnectionRef {
  /** SHA-256, in hexadecimal without colons. */
  readonly fingerprint: string;
}

/**
 * Trusts a certificate no longer. The last one stays: another comes first.
 * @throws DomainError `resource.not_found` for the certificate, too; `resource.changed`,
 *   `sso.last_certificate`
 */
export function removeCertificate(deps: SsoSetUpDeps, ctx: Context, input: RemoveCertificateInput) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const row = await holdConnection(tx, tenantId, input);
    const saml = requireSaml(row);
    const wanted = input.fingerprint.toLowerCase();
    const certificates = saml.certificates.filter(
      (der) => getFingerprint(der).replaceAll(':', '').toLowerCase() !== wanted,
    );
    if (certificates.length === saml.certificates.length) {
      throw new DomainError('resource.not_found');
    }
    if (certificates.length === 0) throw new DomainError('sso.last_certificate');
    const connection = await changeConnection(tx, tenantId, row.id, {
      settings: { ...saml, certificates },
      warnedDays: null,
    });
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.certificate_removed',
      target: { kind: 'sso_connection', id: row.id, name: row.name },
      before: { fingerprint: wanted },
    });
    return describeConnection(deps, connection);
  });
}
