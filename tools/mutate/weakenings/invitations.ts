import type { Weakening } from '../mutation.ts';
import { INVITATIONS, ACCEPT } from './suites.ts';

/** An invitation is used once, by its address, while its inviter may invite. */
export const INVITATION_TAKING: readonly Weakening[] = [
  {
    name: 'invitation taken unconditionally',
    files: ['packages/db/src/repositories/invitations.ts'],
    pattern: /(id = \$\{id\}::uuid)\n\s*and status = 'pending' and expires_at > now\(\)/g,
    replacement: '$1',
    suite: INVITATIONS,
  },
  {
    name: 'invitation for anyone',
    files: ACCEPT,
    pattern: /^ *requireSamePerson\(ctx, invitation\);$/gm,
    replacement: '',
    suite: INVITATIONS,
  },
  {
    name: 'invitation by anyone',
    files: ACCEPT,
    pattern: /!\(await isInviterEntitled\([^)]*\)\)/g,
    replacement: 'false',
    suite: INVITATIONS,
  },
];
