import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  Client,
  type OAuthClientProvider,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';

type Information = Awaited<ReturnType<OAuthClientProvider['clientInformation']>>;
type Tokens = Awaited<ReturnType<OAuthClientProvider['tokens']>>;

/** An agent on the person's computer, made of the official client: it waits there to be sent the code. */
export class McpAgent implements OAuthClientProvider {
  readonly name: string;
  /** Where the person is to go, once the agent has been refused. */
  authorizationUrl: URL | undefined;
  readonly #endpoint: URL;
  readonly #callback: Server;
  readonly #answered: Promise<URLSearchParams>;
  #information: Information;
  #tokens: Tokens;
  #verifier = '';

  private constructor(origin: string, name: string, callback: Server) {
    this.name = name;
    this.#endpoint = new URL('/api/mcp', origin);
    this.#callback = callback;
    this.#answered = new Promise((resolve) => {
      callback.on('request', (request, response) => {
        const url = new URL(request.url ?? '/', this.redirectUrl);
        response.setHeader('content-type', 'text/html');
        response.end('<!doctype html><html lang="en"><title>Done</title><h1>Done</h1>');
        if (url.pathname === '/callback') resolve(url.searchParams);
      });
    });
  }

  static async start(origin: string, name: string): Promise<McpAgent> {
    const callback = createServer().listen(0, '127.0.0.1');
    await once(callback, 'listening');
    return new McpAgent(origin, name, callback);
  }

  stop(): void {
    this.#callback.closeAllConnections();
    this.#callback.close();
  }

  get redirectUrl(): string {
    return `http://127.0.0.1:${(this.#callback.address() as AddressInfo).port}/callback`;
  }

  get clientMetadata() {
    return { client_name: this.name, redirect_uris: [this.redirectUrl] };
  }

  state = () => 'of this agent';
  clientInformation = () => this.#information;
  saveClientInformation(information: NonNullable<Information>): void {
    this.#information = information;
  }
  tokens = () => this.#tokens;
  saveTokens(tokens: NonNullable<Tokens>): void {
    this.#tokens = tokens;
  }
  redirectToAuthorization(url: URL): void {
    this.authorizationUrl = url;
  }
  saveCodeVerifier(verifier: string): void {
    this.#verifier = verifier;
  }
  codeVerifier = () => this.#verifier;

  /** Its access token is no good any more, as after an hour. */
  loseAccessToken(): void {
    if (this.#tokens) this.#tokens = { ...this.#tokens, access_token: 'gatehouse_app_over' };
  }

  /** Asks the server, which refuses who has no token: then there is an address to go to. */
  async askForAccess(): Promise<URL> {
    await this.connect().then(
      () => undefined,
      () => undefined,
    );
    if (!this.authorizationUrl) throw new Error('the agent was not sent to ask');
    return this.authorizationUrl;
  }

  /** What came back to it. */
  answer = () => this.#answered;

  /** Gets its tokens for the answer; the client checks who it is from (RFC 9207). */
  finish(answer: URLSearchParams): Promise<void> {
    return this.#createTransport().finishAuth(answer);
  }

  async connect(): Promise<Client> {
    const client = new Client({ name: this.name, version: '1' });
    await client.connect(this.#createTransport());
    return client;
  }

  #createTransport() {
    return new StreamableHTTPClientTransport(this.#endpoint, { authProvider: this });
  }
}
