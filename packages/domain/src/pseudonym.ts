/**
 * What stands in a tenant's log in the place of someone who was erased. The database writes it
 * (`erase_audit_events`): the same for one person in one tenant, and another in the next.
 */
const PSEUDONYM = /Deleted user ([0-9a-f]{6})/g;

/** Does a pseudonym stand somewhere in this text? */
export function hasPseudonym(text: string): boolean {
  return text.search(PSEUDONYM) >= 0;
}

/** The text with its pseudonyms said another way. @param say gets what tells two of them apart */
export function replacePseudonyms(text: string, say: (id: string) => string): string {
  return text.replace(PSEUDONYM, (_whole, id: string) => say(id));
}
