import { accessHelp } from './en/access-help.ts';
import { audit } from './en/audit.ts';
import { auditLog } from './en/audit-log.ts';
import { common } from './en/common.ts';
import { companySignIn } from './en/company-sign-in.ts';
import { connect } from './en/connect.ts';
import { connectedApps } from './en/connected-apps.ts';
import { customRoles } from './en/custom-roles.ts';
import { devices } from './en/devices.ts';
import { domains } from './en/domains.ts';
import { errors } from './en/errors.ts';
import { files } from './en/files.ts';
import { guests } from './en/guests.ts';
import { invitations } from './en/invitations.ts';
import { invite } from './en/invite.ts';
import { inviting } from './en/inviting.ts';
import { joinRequests } from './en/join-requests.ts';
import { landing } from './en/landing.ts';
import { memberPage } from './en/member-page.ts';
import { members } from './en/members.ts';
import { notifications } from './en/notifications.ts';
import { operator } from './en/operator.ts';
import { overview } from './en/overview.ts';
import { permissionGroups, permissionNames } from './en/permission-names.ts';
import { permissions } from './en/permissions.ts';
import { profile } from './en/profile.ts';
import { personalKeys } from './en/personal-keys.ts';
import { programs } from './en/programs.ts';
import { projects } from './en/projects.ts';
import { publicPage } from './en/public-page.ts';
import { recovery } from './en/recovery.ts';
import { signInCheck } from './en/sign-in-check.ts';
import { roles } from './en/roles.ts';
import { scim } from './en/scim.ts';
import { secondFactor } from './en/second-factor.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { ssoFailures } from './en/sso-failures.ts';
import { ssoSettings } from './en/sso-settings.ts';
import { tenants } from './en/tenants.ts';
import { support } from './en/support.ts';
import { usage } from './en/usage.ts';
import { webhooks } from './en/webhooks.ts';

/** Every text of the app, by area. */
export const en = {
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
} as const;
