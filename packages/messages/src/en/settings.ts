export const settings = {
  title: 'Settings',
  groups: { access: 'People and sign-in', programs: 'Programs' },
  sections: {
    general: {
      name: 'General',
      hint: 'Name and URL',
      description: 'The tenant’s name and its place in the URL.',
    },
    branding: {
      name: 'Branding',
      hint: 'Logo and colour',
      description: 'Helps members tell this tenant from their others.',
    },
    publicPage: { name: 'Public page', hint: 'A page anyone can read' },
    security: {
      name: 'Security score',
      hint: 'What is on, what is off, and what it is worth',
      description:
        'What protects this tenant, by what it is worth. The score changes nothing by itself.',
    },
    inviting: {
      name: 'Inviting',
      hint: 'Who can invite, and the default role',
      description:
        'Applies immediately to new invitations, and to open ones when they’re accepted.',
    },
    signIn: {
      name: 'Sign-in rules',
      hint: 'Second factor, and how long a sign-in is valid',
      description:
        'What a sign-in must be for this tenant. Applies from each member’s next request, including yours; whoever falls short signs in again.',
    },
    roles: { name: 'Roles', hint: 'What each role can do' },
    domains: { name: 'Domains', hint: 'Who can join with a company address' },
    sso: { name: 'Single sign-on', hint: 'SAML and OpenID Connect' },
    scim: { name: 'Directory sync', hint: 'Okta, Entra ID and others, by SCIM' },
    apiKeys: { name: 'API keys', hint: 'Secrets for scripts and integrations' },
    personalKeys: { name: 'Personal keys', hint: 'Programs that act as members' },
    connectedApps: { name: 'Connected apps', hint: 'AI agents that members signed in' },
    apiClients: { name: 'API clients', hint: 'Programs with their own sign-in' },
    webhooks: { name: 'Webhooks', hint: 'Events sent to your servers' },
    support: {
      name: 'Support access',
      hint: 'Let support in, and see when it was',
      description:
        'Support sees nothing here unless you allow it, for the time you choose. You can end it at any moment.',
    },
    danger: {
      name: 'Danger zone',
      hint: 'Export, transfer, leave or delete',
      description: 'Some of this can’t be undone. You’re asked before anything happens.',
    },
  },
  tenant: {
    called: 'The tenant’s name is <b>{name}</b>. An owner or admin can change it.',
    address: 'Its URL is <code>/t/{slug}</code>. It stays the same when the name changes.',
    name: 'Name',
    nameHint: 'Visible to everyone in the tenant and to people you invite.',
    saved: 'The tenant’s name is now {name}.',
  },
  address: {
    label: 'URL',
    hint: 'Letters, digits and hyphens, after /t/. Earlier URLs keep working, and no other tenant can take them.',
    saved: 'The URL is now /t/{slug}.',
  },
  looks: {
    logo: {
      choose: 'Choose a logo or drop it here',
      remove: 'Remove logo',
      hint: 'A square PNG, JPEG or WebP image. Without one, we show the initials.',
      unreadable: 'This file isn’t a readable image. Choose a PNG, JPEG or WebP file.',
      saved: 'Logo saved.',
      removed: 'Logo removed.',
    },
    accent: {
      label: 'Colour',
      hint: 'Used for buttons and highlights. We adjust it where text would be hard to read.',
      useOwn: 'Reset colour',
      saved: 'Colour saved.',
      reset: 'Colour reset.',
    },
  },
  inviting: {
    inviters: {
      label: 'Who can invite',
      hint: 'This can narrow what a role allows. API keys follow the rule for their creator.',
      admins: 'Owners and admins',
      owners: 'Owners only',
    },
    defaultRole: {
      label: 'Default role',
      hint: 'Preselected when you invite someone.',
    },
    saved: 'Invitation rules saved.',
  },
  security: {
    score: '{score, number} of 100 points',
    label: 'Security score',
    earned: '{earned, number} of {worth, number}',
    on: 'Done',
    part: 'Partly done',
    off: 'Open',
    unusualSignIns: 'Review unusual sign-ins',
    todo: 'Do this',
    checks: {
      mfaPolicy: {
        name: 'A second factor is required',
        text: 'A stolen password alone lets no one in.',
      },
      sso: {
        name: 'Members sign in with their company account',
        text: 'Whoever leaves the company is out here as well. Optional counts half.',
      },
      sessions: {
        name: 'Sign-ins end',
        text: 'A laptop left open doesn’t stay signed in. An idle limit and an absolute one count half each.',
      },
      factors: {
        name: 'Members have a second factor',
        text: '{count, plural, =0 {All active members have one.} one {# active member has none yet.} other {# active members have none yet.}}',
      },
      owners: {
        name: 'More than one owner',
        text: '{count, plural, one {If your only owner loses access, only support can help.} other {# owners can stand in for each other.}}',
      },
      breakGlass: {
        name: 'A way in when the identity provider is down',
        text: 'Where company accounts are required, an owner with a second factor can still sign in without.',
      },
      domains: {
        name: 'Your domain is verified',
        text: 'No one else can claim your company’s addresses.',
      },
      idleAdmins: {
        name: 'No idle owners or admins',
        text: '{count, plural, =0 {Each has signed in within 90 days.} one {# hasn’t signed in for 90 days. Lower the role, or deactivate them.} other {# haven’t signed in for 90 days. Lower the roles, or deactivate them.}}',
      },
      unusedKeys: {
        name: 'No forgotten API keys',
        text: '{count, plural, =0 {Each was used within 90 days.} one {# wasn’t used for 90 days. Revoke it.} other {# weren’t used for 90 days. Revoke them.}}',
      },
    },
  },
  mfa: {
    title: 'Second factor',
    policies: {
      off: 'Not required',
      required: 'Required of everyone',
      required_unless_sso: 'Required, except with a company account',
    },
    off: 'Members decide for themselves whether to set up an authenticator app.',
    since: 'Since {date}.',
    grace:
      '{days, plural, one {Members have a day to set one up, from then or from joining.} other {Members have # days to set one up, from then or from joining.}}',
    noGrace: 'Members without one can’t open this tenant.',
    without:
      '{count, plural, =0 {Every active member has set one up.} one {# active member has none.} other {# active members have none.}}',
    show: 'Show them',
    change: 'Change…',
    ownFirst: 'To require it, sign in with a second factor yourself first.',
    setUp: 'Set one up',
    dialog: {
      title: 'Change the second factor rule',
      policy: 'Requirement',
      days: 'Days to set one up',
      daysHint: 'From 0 to {most, number}. New members count from joining.',
      noneAsked:
        'Members get in with a password alone again, unless they have set up an app themselves.',
      atOnce:
        '{count, plural, =0 {No active member is without one.} one {# active member without one can’t open this tenant from their next request on, until they have set it up.} other {# active members without one can’t open this tenant from their next request on, until they have set it up.}}',
      later:
        '{count, plural, =0 {No active member is without one.} one {# active member without one can go on until {date}, then can’t open this tenant until they have set it up. They are told by email 7, 3 and 1 days before.} other {# active members without one can go on until {date}, then can’t open this tenant until they have set it up. They are told by email 7, 3 and 1 days before.}}',
      older:
        'Whoever set one up after signing in signs in once more. No session ends, and API keys go on working.',
      company:
        'A company account counts when its identity provider says it asked for a second factor, or when you trust it to (single sign-on settings).',
      companyExempt: 'Whoever comes by a company account of this tenant needs none here.',
      save: 'Save rule',
    },
    saved: 'Second factor rule saved.',
  },
  sessions: {
    title: 'How long a sign-in lasts',
    idle: 'Idle limit (minutes)',
    idleHint: 'From 5 to {longest, number}. Leave empty for no tenant limit.',
    max: 'Absolute limit (hours)',
    maxHint: 'From 1 to {longest, number}. Leave empty for no tenant limit.',
    saved: 'Session limits saved.',
  },
  danger: {
    transfer: {
      name: 'Transfer ownership',
      text: 'Someone else becomes owner, and you become admin.',
      open: 'Transfer…',
      title: 'Transfer ownership of {tenant}',
      description: 'Choose the new owner. They must be an active member.',
      search: 'Search by name or email',
      heir: 'New owner',
      unknown: 'No other active member found.',
      confirmTitle: 'Make {name} the owner of {tenant}?',
      confirmText:
        '{name} ({email}) becomes owner within seconds. You then become admin, and only an owner can reverse that.',
      waiting: 'Waiting for {name} to become owner…',
      submit: 'Transfer to {name}',
      done: '{name} is now an owner of {tenant}, and you’re an admin.',
    },
    export: {
      name: 'Export data',
      text: 'One file with all data of the tenant: members, roles, invitations, projects, API keys and clients without their secrets, and the audit log.',
      open: 'Download',
    },
    leave: {
      name: 'Leave tenant',
      text: 'You lose access immediately. The last owner can’t leave.',
      open: 'Leave…',
    },
    delete: {
      name: 'Delete tenant',
      text: 'All members lose access. An owner can restore it for 30 days.',
      open: 'Delete…',
      title: 'Delete {tenant}?',
      description:
        'All members lose access immediately, and API keys and invitations stop working. An owner can restore the tenant under My tenants for 30 days. Then all its data is erased.',
      exportTitle: 'Export your data first',
      exportText: 'Download <file>all data of the tenant</file> as one file.',
      slug: 'Type {slug} to confirm',
      submit: 'Delete tenant',
    },
  },
} as const;
