/** A function: a module on the disk, and what AWS would be told about it. */
export interface LambdaFunction {
  /** TypeScript or JavaScript, e.g. `new URL('./admin.ts', import.meta.url)`; a bundle as well. */
  readonly file: string | URL;
  /** The export that is called; default `handler`. */
  readonly export?: string;
  /** All that the function finds in `process.env`, beside what Lambda sets itself. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Default 3, as on AWS. */
  readonly timeoutSeconds?: number;
  /** Default 1024. The heap may not grow further. */
  readonly memoryMb?: number;
  /** How many run at once, one request each; further requests wait. Default 4. */
  readonly concurrency?: number;
}

/** What holds for all functions. */
export interface LambdaOptions {
  readonly functions: Readonly<Record<string, LambdaFunction>>;
  readonly region?: string;
  readonly accountId?: string;
  /** For how long an environment waits for its next request; 0 makes each start a cold one. Default 300. */
  readonly warmSeconds?: number;
  /** Added to each cold start, for what the network and the image take on AWS. Default 0. */
  readonly coldStartMs?: number;
  /** Whether nothing runs in an environment between two requests, as on AWS. Default true. */
  readonly freeze?: boolean;
  /** Whether a changed source file counts from the next request on. Default true. */
  readonly reload?: boolean;
}

/** What Lambda says of a call that failed. */
export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** What came of a call. */
export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly fault: FunctionFault };

/** The event is larger than Lambda takes. */
export class EventTooLarge extends Error {}

/** Bytes that a synchronous call may carry, there and back. */
export const PAYLOAD_LIMIT = 6_291_556;
