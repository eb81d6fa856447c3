import type { Mailer } from '@gatehouse/mail/mail';
import type { CognitoGateway } from '@gatehouse/cognito';
import type { Database } from '@gatehouse/db/database';
import type { FileStore } from '@gatehouse/storage';
import type { JobSender } from '@gatehouse/db/queue/jobs';
import type { Logger } from '@gatehouse/telemetry';
import type { RecipientLimit } from './recipient-limit.ts';
import type { Sealer } from '@gatehouse/services/access';

/** Everything a background job may use. */
export interface WorkerDeps {
  readonly db: Database;
  readonly jobs: JobSender;
  readonly pool: CognitoGateway;
  /** The store of files; null where files are off. */
  readonly store: FileStore | null;
  readonly mailer: Mailer;
  /** How many invitations an address gets, by all tenants together. */
  readonly recipients: RecipientLimit;
  /** Opens the tokens of sessions that have ended. */
  readonly sealer: Pick<Sealer, 'open'>;
  readonly settings: {
    /** Where the app is, without a trailing slash. */
    readonly appOrigin: string;
    readonly invitationKey: Uint8Array;
  };
  readonly log: Logger;
}
