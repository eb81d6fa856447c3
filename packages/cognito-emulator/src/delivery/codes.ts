import { randomCode } from '../crypto/random.ts';

/** The codes that are sent to people. */
export interface Codes {
  /** The next code of this many digits. */
  next(digits: number): string;
  /** Makes all further codes this one, repeated where one is longer; undefined makes them random again. */
  fix(code: string | undefined): void;
}

export function createCodes(): Codes {
  let fixed: string | undefined;
  return {
    next: (digits) =>
      fixed === undefined
        ? randomCode(digits)
        : fixed.repeat(Math.ceil(digits / fixed.length)).slice(0, digits),
    fix(code) {
      fixed = code;
    },
  };
}
