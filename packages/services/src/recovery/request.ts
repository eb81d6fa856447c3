import type { Sealer } from '../access/deps.ts';

const SEALED_FOR = 'account-recovery';

/** Who asks to be let back in, on its way to the worker. */
export interface RecoveryRequest {
  readonly email: string;
  /** The letters of a backup code. */
  readonly code: string;
  /** What the browser keeps. */
  readonly browserToken: string;
  readonly requestId: string;
  readonly address: string | null;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** Encrypts a request: a job holds no address and no secret that can be read. */
export function sealRequest(sealer: Pick<Sealer, 'seal'>, request: RecoveryRequest): string {
  return Buffer.from(sealer.seal(JSON.stringify(request), SEALED_FOR)).toString('base64');
}

/** Reads what `sealRequest` has sealed; null under a key that has been retired. */
export function openRequest(sealer: Pick<Sealer, 'open'>, sealed: string): RecoveryRequest | null {
  try {
    const text = sealer.open(new Uint8Array(Buffer.from(sealed, 'base64')), SEALED_FOR);
    return JSON.parse(text) as RecoveryRequest;
  } catch {
    return null;
  }
}
