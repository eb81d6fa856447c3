/** What a sign-in with the same answer would come to. */
export type TestOutcome =
  | {
      readonly person: 'member' | 'invited' | 'new' | 'asks';
      /** The role that they would have from then on: a base role, or a custom role's name. */
      readonly role: string | null;
    }
  | { readonly refused: string; readonly stage: string };
