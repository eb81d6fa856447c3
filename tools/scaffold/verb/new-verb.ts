import type { Word } from '../words.ts';

/** A verb that sets a field of one thing. */
export interface NewVerb {
  readonly one: Word;
  readonly many: Word;
  readonly verb: Word;
  readonly field: string;
  /** In code: `true`, `'sent'`. */
  readonly value: string;
  /** The fields of one for which it is not so yet, in code. */
  readonly made: string;
  readonly permission: string;
  /** The action's name after the entity's: `settled`. */
  readonly action: Word;
}
