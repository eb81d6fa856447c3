import type { FunctionFault } from './options.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly file: string;
  readonly exportName: string;
  /** One 32-bit integer: 1 while there is work. Undefined where nothing is frozen. */
  readonly awake: SharedArrayBuffer | undefined;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

/** One call. */
export interface Call {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
}

/** From the thread: it is ready, or a call has ended. `files` are those it has read so far. */
export type ThreadMessage =
  | { readonly kind: 'ready'; readonly files: readonly string[] }
  | { readonly kind: 'result'; readonly payload: string; readonly files: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: FunctionFault; readonly files: readonly string[] };
