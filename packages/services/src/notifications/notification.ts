import type { TenantOfUserRow } from '@gatehouse/db/repositories/lookups';
import type { NotificationRow } from '@gatehouse/db/repositories/notifications';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { invitationToken } from '../invitations/token.ts';

type Settings = Pick<Deps['settings'], 'invitationKey'>;

/**
 * A notification as its person sees it. What a tenant is called is looked up now: where they are
 * no member any more there is nothing to look up.
 */
export function toNotification(
  { invitationKey }: Settings,
  tenants: readonly TenantOfUserRow[],
  row: NotificationRow,
) {
  const told = { id: row.id, createdAt: row.created_at, read: row.read_at !== null };
  const tenant = tenants.find(({ tenant_id: id }) => id === row.about_tenant);
  switch (row.kind) {
    case 'invitation.received': {
      const { tenantName, inviterName, role, generation } = row.facts;
      const tenantId = toId<TenantId>(row.about_tenant ?? '');
      const token = invitationToken(invitationKey, { tenantId, invitationId: row.id, generation });
      return { ...told, kind: row.kind, tenantName, inviterName, role, path: `/invite/${token}` };
    }
    case 'member.role_changed': {
      const { from, to } = row.facts;
      const { name = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName: name, from, to, path: `/t/${slug}` };
    }
    case 'member.mfa_reminded':
      return { ...told, kind: row.kind, tenantName: tenant?.name ?? '', path: '/profile/security' };
    case 'member.mfa_due': {
      const { name: tenantName = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: '/profile/security' };
    }
    case 'domain.attention': {
      const { name = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/settings/domains`;
      return { ...told, kind: row.kind, tenantName: name, ...row.facts, path };
    }
    case 'join_request.made': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/members/requests`;
      return { ...told, kind: row.kind, tenantName, ...row.facts, path };
    }
    case 'access_request.made': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/members/${row.facts.userId}`;
      return { ...told, kind: row.kind, tenantName, ...row.facts, path };
    }
    case 'access_request.refused': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/access?permission=${row.facts.permission}`;
      return { ...told, kind: row.kind, tenantName, ...row.facts, path };
    }
    case 'join_request.answered':
      return {
        ...told,
        kind: row.kind,
        ...row.facts,
        path: tenant ? `/t/${tenant.slug}` : '/tenants',
      };
    case 'api_key.ends': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/settings/api-keys`;
      return { ...told, kind: row.kind, tenantName, ...row.facts, path };
    }
    case 'personal_key.revoked': {
      const { name: tenantName = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: '/profile/keys' };
    }
    case 'connected_app.ended': {
      const { name: tenantName = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: '/profile/keys' };
    }
    case 'sso.break_glass_used': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: `/t/${slug}/audit` };
    }
    case 'sso.break_glass_unprotected': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: `/t/${slug}/settings/sso` };
    }
    case 'sso.certificate_ends': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: `/t/${slug}/settings/sso` };
    }
    case 'sso.metadata_changed': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: `/t/${slug}/settings/sso` };
    }
    case 'tenant.suspended': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, ...row.facts, path: `/t/${slug}` };
    }
    case 'tenant.reactivated': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      return { ...told, kind: row.kind, tenantName, path: `/t/${slug}` };
    }
    case 'webhook.switched_off': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/settings/webhooks`;
      return { ...told, kind: row.kind, tenantName, ...row.facts, path };
    }
    case 'support.requested': {
      const { name: tenantName = '', slug = '' } = tenant ?? {};
      const path = `/t/${slug}/settings/support`;
      return { ...told, kind: row.kind, tenantName, ...row.facts, path };
    }
    case 'session.new_device':
      return { ...told, kind: row.kind, ...row.facts, path: '/profile/security' };
  }
}
