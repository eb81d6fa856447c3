import type { Route } from './pipeline/route.ts';
import { accessRoutes } from './routes/access.ts';
import { accountRoutes } from './routes/account.ts';
import { accountSecurityRoutes } from './routes/account-security.ts';
import { apiClientsRoutes } from './routes/api-clients.ts';
import { apiKeysRoutes } from './routes/api-keys.ts';
import { auditEventsRoutes } from './routes/audit-events.ts';
import { bulkMembersRoutes } from './routes/bulk-members.ts';
import { webhooksRoutes } from './routes/webhooks.ts';
import { domainsRoutes } from './routes/domains.ts';
import { filesRoutes } from './routes/files.ts';
import { invitationsRoutes } from './routes/invitations.ts';
import { publicPageRoutes } from './routes/public-page.ts';
import { joiningRoutes } from './routes/joining.ts';
import { liveRoutes } from './routes/live.ts';
import { meRoutes } from './routes/me.ts';
import { membersRoutes } from './routes/members.ts';
import { notificationsRoutes } from './routes/notifications.ts';
import { operatorRoutes } from './routes/operator.ts';
import { connectedAppsRoutes } from './routes/connected-apps.ts';
import { personalKeysRoutes } from './routes/personal-keys.ts';
import { projectsRoutes } from './routes/projects.ts';
import { rolesRoutes } from './routes/roles.ts';
import { scimRoutes } from './routes/scim.ts';
import { sessionsRoutes } from './routes/sessions.ts';
import { ssoConnectionsRoutes } from './routes/sso-connections.ts';
import { ssoRoutes } from './routes/sso.ts';
import { staffRequestRoutes } from './routes/staff-requests.ts';
import { supportRoutes } from './routes/support.ts';
import { tenantLooksRoutes } from './routes/tenant-looks.ts';
import { tenantsRoutes } from './routes/tenants.ts';

/** Every operation of the API. What is not in a list of these does not exist. */
export const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...sessionsRoutes,
  ...accountRoutes,
  ...accountSecurityRoutes,
  ...notificationsRoutes,
  ...tenantsRoutes,
  ...tenantLooksRoutes,
  ...bulkMembersRoutes,
  ...membersRoutes,
  ...invitationsRoutes,
  ...accessRoutes,
  ...rolesRoutes,
  ...projectsRoutes,
  ...auditEventsRoutes,
  ...liveRoutes,
  ...apiKeysRoutes,
  ...personalKeysRoutes,
  ...connectedAppsRoutes,
  ...operatorRoutes,
  ...staffRequestRoutes,
  ...supportRoutes,
  ...apiClientsRoutes,
  ...webhooksRoutes,
  ...domainsRoutes,
  ...ssoRoutes,
  ...ssoConnectionsRoutes,
  ...scimRoutes,
  ...joiningRoutes,
  ...filesRoutes,
  ...publicPageRoutes,
];
