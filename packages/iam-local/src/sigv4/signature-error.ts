/**
 * Why a request is refused. `missing`: no signature. `unknownKey`: a key that is not ours, or a
 * signature that cannot be read. `mismatch`: not what the key's owner signed. `skewed`: its date is
 * more than 15 minutes off. `expiredUrl`: a presigned URL after its end. `invalidToken`,
 * `expiredToken`: of the session token.
 */
export type SignatureErrorCode =
  'missing' | 'unknownKey' | 'mismatch' | 'invalidToken' | 'expiredToken' | 'skewed' | 'expiredUrl';

export class SignatureError extends Error {
  override readonly name = 'SignatureError';
  readonly code: SignatureErrorCode;
  constructor(code: SignatureErrorCode) {
    super(`signature: ${code}`);
    this.code = code;
  }
}
