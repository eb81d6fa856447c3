import type { Messages, Translation } from './types.ts';
import { accessHelp } from './de/access-help.ts';
import { audit } from './de/audit.ts';
import { auditLog } from './de/audit-log.ts';
import { common } from './de/common.ts';
import { companySignIn } from './de/company-sign-in.ts';
import { connect } from './de/connect.ts';
import { connectedApps } from './de/connected-apps.ts';
import { customRoles } from './de/custom-roles.ts';
import { devices } from './de/devices.ts';
import { domains } from './de/domains.ts';
import { errors } from './de/errors.ts';
import { files } from './de/files.ts';
import { guests } from './de/guests.ts';
import { invitations } from './de/invitations.ts';
import { invite } from './de/invite.ts';
import { inviting } from './de/inviting.ts';
import { joinRequests } from './de/join-requests.ts';
import { landing } from './de/landing.ts';
import { memberPage } from './de/member-page.ts';
import { members } from './de/members.ts';
import { notifications } from './de/notifications.ts';
import { operator } from './de/operator.ts';
import { overview } from './de/overview.ts';
import { permissionGroups, permissionNames } from './de/permission-names.ts';
import { permissions } from './de/permissions.ts';
import { profile } from './de/profile.ts';
import { personalKeys } from './de/personal-keys.ts';
import { programs } from './de/programs.ts';
import { projects } from './de/projects.ts';
import { publicPage } from './de/public-page.ts';
import { recovery } from './de/recovery.ts';
import { signInCheck } from './de/sign-in-check.ts';
import { roles } from './de/roles.ts';
import { scim } from './de/scim.ts';
import { secondFactor } from './de/second-factor.ts';
import { settings } from './de/settings.ts';
import { shell } from './de/shell.ts';
import { ssoFailures } from './de/sso-failures.ts';
import { ssoSettings } from './de/sso-settings.ts';
import { tenants } from './de/tenants.ts';
import { support } from './de/support.ts';
import { usage } from './de/usage.ts';
import { webhooks } from './de/webhooks.ts';

/** The same in German. A text that is missing or too much is an error of types. */
export const de = {
  accessHelp,
  audit,
  auditLog,
  common,
  companySignIn,
  customRoles,
  devices,
  domains,
  errors,
  files,
  guests,
  invitations,
  invite,
  inviting,
  joinRequests,
  landing,
  memberPage,
  members,
  notifications,
  operator,
  overview,
  permissionGroups,
  permissionNames,
  permissions,
  profile,
  personalKeys,
  connect,
  connectedApps,
  programs,
  projects,
  publicPage,
  recovery,
  signInCheck,
  roles,
  scim,
  secondFactor,
  settings,
  shell,
  ssoFailures,
  ssoSettings,
  tenants,
  support,
  usage,
  webhooks,
} satisfies Translation<Messages>;
