import type { RoleChoice } from '#src/roles/role-choices.ts';

/** What can be given to who asked. */
export interface Answers {
  readonly choices: readonly RoleChoice[];
  readonly defaultRole: string;
}

export interface ShownJoinRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
