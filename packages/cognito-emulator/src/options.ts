import type { KeyPair } from '@gatehouse/iam-local/key-pair';
import type { Role } from '@gatehouse/iam-local/roles';
import type { SmtpAddress } from './delivery/delivery.ts';
import type { LoginProviders } from './model/login-providers.ts';
import type { ThreatLists } from './model/threat-lists.ts';
import type { TriggerTarget } from './triggers/invoke.ts';

/** Settings of an embedded Cognito. Give `dataDir` or `memory: true`. */
export interface CognitoOptions {
  /** 0 (the default) takes a free port. */
  readonly port?: number;
  /** Address to bind, 127.0.0.1 unless told; any but loopback needs `exposed`. */
  readonly host?: string;
  /** Allows to bind beyond loopback: anyone who reaches the emulator can read codes and give orders. */
  readonly exposed?: boolean;
  /** Folder of the durable store; created when missing. */
  readonly dataDir?: string;
  /** Keep everything in memory and forget it at the end. */
  readonly memory?: boolean;
  /** Where mail goes, beside the outbox. */
  readonly smtp?: SmtpAddress;
  readonly mailFrom?: string;
  /** Origin that browsers and servers use, if it is not `http://{host}:{port}`. */
  readonly publicUrl?: string;
  /** Base of `iss`; default is `publicUrl`. `aws` is AWS' own, of the region. */
  readonly issuerBase?: string;
  readonly region?: string;
  /** Twelve digits. */
  readonly accountId?: string;
  /** Ids that pools get in the order in which they are made, each `{region}_` with letters or digits. */
  readonly poolIds?: readonly string[];
  /** Port of the control API (faults, clock, keys, state); off when absent, 0 takes a free one. */
  readonly controlPort?: number;
  /** Address of the control API: 127.0.0.1 unless told, whatever `host` is. */
  readonly controlHost?: string;
  /** State to begin with, as `GET /state` of the control API exports it; replaces what is there. */
  readonly seed?: string;
  /** YAML or JSON file with pools and what is in them, applied at the start and whenever it changes. */
  readonly seedFile?: string;
  /** Functions behind the ARNs of LambdaConfig. */
  readonly triggers?: Readonly<Record<string, TriggerTarget>>;
  /** Module with such functions; read again when it changes. */
  readonly triggersFile?: string;
  /** Folder with a file per function; one named after a trigger runs for every pool without its own. */
  readonly triggersFolder?: string;
  /** Emulator of Lambda whose Invoke API is asked for functions that are nowhere else. */
  readonly lambdaEndpoint?: string;
  /** Serves https, with a certificate of an authority of its own; see `caFile`. */
  readonly tls?: boolean;
  /** Only signatures of this pair are accepted; any signature is when there is none. */
  readonly keyPair?: KeyPair;
  /** 32 bytes behind temporary credentials, shared with the services that take them; else one is made. */
  readonly credentialsKey?: Uint8Array;
  /** IAM roles, or a JSON file or folder of them, read again when it changes. */
  readonly roles?: string | readonly Role[];
  /** What AWS knows of login providers of identity pools, by the key of the Logins map. */
  readonly loginProviders?: LoginProviders;
  /** Compromised passwords and places of addresses, for threat protection. */
  readonly threatLists?: Partial<ThreatLists>;
  /** Host names that are served beside loopback ones and that of `publicUrl`. */
  readonly allowedHosts?: readonly string[];
  /** Origins of pages that may do what programs may. */
  readonly allowedOrigins?: readonly string[];
  /** Called with defects and lost mail; default writes to stderr. */
  readonly report?: (error: unknown) => void;
}

export interface RunningCognito {
  /** Origin without a trailing slash; also the endpoint for the SDK. */
  readonly url: string;
  /** Origin of the control API, if it is on. */
  readonly controlUrl: string | undefined;
  /** Certificate of the authority that clients must trust, with `tls`. */
  readonly caFile: string | undefined;
  /** Stops the server and closes the store. */
  close(): Promise<void>;
}
