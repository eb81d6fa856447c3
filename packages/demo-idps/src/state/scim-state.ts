/** The directories that a demo identity provider can speak as. */
export type DialectId = 'okta' | 'entra';

/** Someone whom an application was told of. */
export interface SentPerson {
  /** At the application. */
  readonly id: string;
  readonly active: boolean;
  /** What it was told, as JSON. */
  readonly record: string;
}

/** A group that an application was told of. */
export interface SentGroup {
  /** At the application. */
  readonly id: string;
  /** People's ids at the application. */
  readonly members: readonly string[];
}

/** Where an identity provider pushes its people, whom, and what it has pushed. The token is a secret. */
export interface ScimState {
  readonly url: string;
  readonly token: string;
  readonly dialect: DialectId;
  /** Subjects. */
  readonly assigned: readonly string[];
  /** Names. */
  readonly groups: readonly string[];
  /** By subject. */
  readonly sent: Readonly<Record<string, SentPerson>>;
  /** By name. */
  readonly sentGroups: Readonly<Record<string, SentGroup>>;
}

export const connectedTo = (target: Pick<ScimState, 'url' | 'token' | 'dialect'>): ScimState => ({
  ...target,
  assigned: [],
  groups: [],
  sent: {},
  sentGroups: {},
});
