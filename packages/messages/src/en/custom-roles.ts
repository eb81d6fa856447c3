import type { StepCode } from '@gatehouse/policy/explain';
import type { TextsByCode } from '../by-code.ts';

export const customRoles = {
  title: 'Roles',
  description: 'What each role can do, and who has it.',
  base: {
    title: 'Base roles',
    text: 'Every member has one of these four roles. Each includes everything the role to its right can do.',
  },
  compare: {
    a: 'Compare',
    b: 'With',
    submit: 'Compare',
    end: 'Show all roles',
    choose: 'Choose a role',
    differences:
      '{count, plural, =0 {No differences} one {# difference, highlighted} other {# differences, highlighted}}',
  },
  matrix: {
    count: '{count, number} of {all, number} permissions',
    caption: 'What each role can do',
    permission: 'Permission',
    yes: 'Allowed',
    no: 'Not allowed',
    left: 'Removed',
    members: '{count, plural, =0 {no members} one {# member} other {# members}}',
    invited: '{count, plural, one {# invited} other {# invited}}',
    narrows: 'Narrows {base}',
  },
  own: {
    title: 'Custom roles',
    text: 'A custom role is a base role with some permissions removed.',
    empty: 'No custom roles yet',
    emptyText: 'Create one to give members part of what a base role allows.',
  },
  actions: 'Actions for {name}',
  edit: 'Edit…',
  clone: 'Copy…',
  delete: 'Delete…',
  form: {
    new: 'New role',
    newTitle: 'New role in {tenant}',
    editTitle: 'Edit the role {name}',
    cloneTitle: 'Copy the role {name}',
    text: 'Changes apply to everyone with this role on their next request.',
    name: 'Name',
    description: 'Description (optional)',
    base: 'Narrows',
    baseHint: 'You can’t change the base role later.',
    may: 'Permissions',
    required: 'Every role can see the tenant.',
    create: 'Create role',
    save: 'Save role',
    created: 'Role {name} created.',
    saved: 'Role {name} saved.',
    copyName: '{name} (copy)',
  },
  remove: {
    title: 'Delete the role {name}?',
    free: 'No one has this role. You can’t undo this.',
    held: '{count, plural, one {# member has} other {# members have}} this role, with {invited, plural, =0 {no open invitations} one {# open invitation} other {# open invitations}}. They get another role immediately. You can’t undo this.',
    to: 'Their new role',
    submit: 'Delete role',
    done: 'Role {name} deleted.',
  },
  access: {
    own: 'See your own access',
    passed: 'Passed',
    failed: 'Blocked',
    steps: {
      membership: {
        active: 'The membership in this tenant is active.',
        deactivated: 'The membership in this tenant is deactivated.',
        none: 'There’s no membership in this tenant.',
      },
      claim: {
        agrees: 'Cognito also has the {role} role.',
        differs:
          'Cognito has the {claim} role, the membership the {role} role. The lower one applies.',
        none: 'Cognito has no role for this tenant yet.',
      },
      role: {
        allows: 'The {role} role allows this.',
        lacks: 'The {role} role doesn’t allow this. {needs} does.',
      },
      custom_role: {
        lists: 'The custom role {name} includes it.',
        omits: 'The custom role {name} doesn’t include it.',
      },
      program: {
        given: 'The program was given this permission.',
        not_given: 'The program wasn’t given this permission.',
        never: 'Programs can’t hold this permission.',
      },
      ceiling: {
        within: 'The role being changed isn’t above your own.',
        above: 'The role being changed is above your own, or allows more.',
      },
      owner: {
        another: 'There’s another active owner.',
        last: 'This is the last active owner.',
      },
      inviters: {
        includes: 'The tenant lets this role invite people.',
        owners_only: 'The tenant lets only owners invite people.',
      },
      sign_in: {
        recent: 'The sign-in is recent enough.',
        stale: 'This needs a recent sign-in.',
      },
    } satisfies TextsByCode<StepCode>,
  },
} as const;
