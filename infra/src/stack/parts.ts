import type { aws_kms as kms } from 'aws-cdk-lib';

import type { Data } from './data.ts';
import type { Files } from './files.ts';
import type { Identity } from './identity.ts';
import type { Installation } from './installation.ts';
import type { Network } from './network.ts';
import type { Secrets } from './secrets.ts';
import type { Sizing } from './sizes.ts';

/** The parts that the tasks stand on. */
export interface Parts {
  readonly installation: Installation;
  readonly sizing: Sizing;
  readonly key: kms.IKey;
  readonly network: Network;
  readonly data: Data;
  readonly secrets: Secrets;
  readonly identity: Identity;
  readonly files: Files;
}
