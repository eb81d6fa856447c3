/** What the demo identity providers need to know. */
export interface DemoIdpOptions {
  /** Folder for keys, people and applications; made when it is missing, for its owner only. */
  readonly stateFolder: string;
  /** Port on 127.0.0.1; 0 takes any that is free. */
  readonly port: number;
  /** The password of every person here. */
  readonly password: string;
  /** SAML requests whose assertion consumer is on one of these are answered without registration. */
  readonly trustedOrigins: readonly string[];
  /** Redirect URIs of the clients that are known from the start; `*` is one segment of a path. */
  readonly callbacks: {
    readonly social: readonly string[];
    readonly enterprise: readonly string[];
  };
}
