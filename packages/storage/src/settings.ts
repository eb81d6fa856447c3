/** All in milliseconds. */
export interface StorageTimeouts {
  /** Until a connection is made. */
  readonly connect: number;
  /** Until one attempt is answered. */
  readonly attempt: number;
  /** Until an operation, with its repetitions, is given up. */
  readonly operation: number;
  /** The same for putting the parts of an upload together, which takes the store a while. */
  readonly complete: number;
}

/** Which identity pool and bucket to use. */
export interface StorageSettings {
  readonly region: string;
  readonly identityPoolId: string;
  readonly bucket: string;
  /** Where presigned URLs lead, where that is not where the server itself calls. */
  readonly origin?: string | undefined;
  /** Other addresses than AWS': the stand-ins of this machine. */
  readonly endpoints?: {
    readonly identity?: string | undefined;
    readonly s3?: string | undefined;
  };
  /** Of the server itself. By default the SDK looks for them: environment, instance or task role. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly timeouts?: Partial<StorageTimeouts>;
  /** Told of each operation: its result, `ok` or the code of the error, and how long it took. */
  readonly onCall?: (operation: string, result: string, seconds: number) => void;
}

export const DEFAULT_TIMEOUTS_MS: StorageTimeouts = {
  connect: 1_000,
  attempt: 3_000,
  operation: 4_000,
  complete: 120_000,
};

/** The name under which the identity pool knows those whom this server vouches for. */
export const DEVELOPER_PROVIDER = 'gatehouse';
