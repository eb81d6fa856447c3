import type { Directory } from '../directory/start-directory.ts';
import type { EditablePeople, People } from '../people/people.ts';
import type { Provisioning } from '../scim/provisioning.ts';
import type { IdpFile } from '../state/idp-state.ts';
import type { Answers } from './answers.ts';
import type { IdpDefinition } from './definitions.ts';
import type { Sessions } from './sessions.ts';

/** A running identity provider. */
export interface Idp extends Pick<IdpDefinition, 'id' | 'name' | 'domain'> {
  /** Where its pages are; without a slash at the end. */
  readonly url: string;
  /** Redirect URIs of the OpenID client that is known from the start; `*` is one segment. */
  readonly callbacks: readonly string[];
  /** SAML answers go here without registration. */
  readonly trustedOrigins: readonly string[];
  readonly file: IdpFile;
  readonly people: People;
  /** Where it reads its people; undefined when it keeps them itself. */
  readonly directory: Directory | undefined;
  /** The same people where they are kept: here or in the directory. */
  readonly editable: EditablePeople;
  readonly sessions: Sessions;
  readonly answers: Answers;
  readonly provisioning: Provisioning;
}

export const isSocial = ({ domain }: Pick<Idp, 'domain'>) => domain === undefined;
