import type { Emulator } from '../emulator.ts';
import type { Control } from '../faults/control.ts';
import type { KeyPair } from '@gatehouse/iam-local/key-pair';
import type { Trust } from '../trust.ts';

/** What the app is put together from. */
export interface AppParts {
  readonly emulator: Emulator;
  readonly control: Control;
  readonly trust: Trust;
  /** The pair whose signatures are accepted; any signature is when there is none. */
  readonly keyPair: KeyPair | undefined;
  /** Called with defects, which answer 500 without details. */
  readonly report: (error: unknown) => void;
}
