import type { RoleChoice } from '#src/roles/role-choices.ts';

export interface InviteManyProps {
  tenant: { slug: string; name: string };
  /** The roles that the caller may give. */
  choices: readonly RoleChoice[];
  /** The one that is chosen to begin with. */
  defaultRole: string;
}

/** What was typed, the same in both steps. */
export interface InvitationList {
  readonly text: string;
  /** Of lines that name none. */
  readonly role: string;
  readonly message: string;
}

/** Of one of the two steps. */
export interface InvitationStepProps extends InviteManyProps {
  list: InvitationList;
  onClose: () => void;
}
