import type { CheckedInvitations } from '@gatehouse/api/schemas';
import type { InvitationLine } from '@gatehouse/domain/invitation-list';
import { withoutInvisible } from '@gatehouse/domain/visible-text';
import type { RoleChoice } from '#src/roles/role-choices.ts';

/** What will become of a line. */
export type CandidateState = 'ready' | 'invalid' | 'repeated' | 'member' | 'invited' | 'noRole';

export interface Candidate {
  readonly line: number;
  /** The address; what stands in its place where it is none. */
  readonly email: string;
  /** What the API takes; null where the line names no role that can be given. */
  readonly role: string | null;
  /** The role that the line names, as it is. */
  readonly wanted: string | null;
  readonly state: CandidateState;
}

type Ready = Candidate & { readonly role: string };

export function isReady(candidate: Candidate): candidate is Ready {
  return candidate.state === 'ready';
}

/**
 * Brings a list together with what the tenant knows of its addresses.
 * @param usual the role of lines that name none, and the roles that can be given
 */
export function toCandidates(
  lines: readonly InvitationLine[],
  checked: CheckedInvitations['items'],
  usual: { role: string; choices: readonly RoleChoice[] },
): Candidate[] {
  const known = new Map(checked.map(({ email, state }) => [email, state]));
  return lines.map(({ line, text, email, role: wanted, repeated }) => {
    const role = wanted === null ? usual.role : roleNamed(wanted, usual.choices);
    const state = email === null ? 'invalid' : (known.get(email) ?? 'free');
    return {
      line,
      email: email ?? text,
      role,
      wanted,
      state: repeated ? 'repeated' : state !== 'free' ? state : role === null ? 'noRole' : 'ready',
    };
  });
}

function comparable(text: string): string {
  return withoutInvisible(text).normalize('NFC').trim().toLowerCase();
}

/** A role by the word of the API or by its name, whatever its case. */
function roleNamed(text: string, choices: readonly RoleChoice[]): string | null {
  const wanted = comparable(text);
  const found = choices.find(({ value, name }) => value === wanted || comparable(name) === wanted);
  return found?.value ?? null;
}
