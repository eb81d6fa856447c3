#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { createKeyPair, type KeyPair } from '@gatehouse/iam-local/key-pair';
import { keptKeyPair } from './kept-key-pair.ts';
import type { LoginProviders } from './model/login-providers.ts';
import type { ThreatLists } from './model/threat-lists.ts';
import { runCommand } from './run-command.ts';

// Not there before Node 22.1, on which the published package runs as well.
nodeModule.enableCompileCache?.();

const USAGE = `Embedded Cognito: user pools, identity pools, hosted pages and OAuth on this machine.

  --port N          port (default 9229; 0 takes a free one)
  --data DIR        folder of the durable store; without it, everything is forgotten at the end
  --smtp HOST:PORT  also send mail there
  --public-url URL  origin that browsers and servers use (default http://HOST:PORT)
  --issuer URL      base of iss (default: the public URL); aws for AWS' own of the region
  --tls             serve https, with an authority whose certificate is printed
  --region NAME     default us-east-1
  --account-id ID   twelve digits (default 000000000000)
  --pool-id ID      id of the first pool that is made; repeated, of the next ones
  --control-port N  also serve the control API there (faults, clock, keys, state)
  --seed FILE       pools and what is in them, in YAML or JSON (see README), also when it changes;
                    or a state that the control API exported, which replaces what is there
  --triggers PATH   functions by ARN (see README): the exports of a module, or a folder of modules
  --lambda-endpoint URL  Invoke API of LocalStack, SAM and the like for functions found nowhere else
  --roles PATH      IAM roles for identity pools and STS: a JSON file of a list, or a folder of such
  --login-providers FILE  what AWS knows of login providers (see README)
  --threats FILE    compromised passwords and places of addresses (see README)
  --host ADDRESS    address to bind (default 127.0.0.1)
  --exposed         allow a --host beyond loopback: anyone who reaches it can read codes
  --strict          accept only signatures of the key pair in AWS_ACCESS_KEY_ID and
                    AWS_SECRET_ACCESS_KEY, or else of one that is made once and kept in --data
  --allow-host NAME     also serve requests under this name; may be repeated
  --allow-origin ORIGIN let pages of this origin do what programs may; may be repeated
  --version
  --help
  -- COMMAND...     run a command whose AWS SDKs talk to this, end with it, and with its exit code

AWS_LOCAL_CREDENTIALS_KEY (32 bytes, base64) is what temporary credentials are made of, for services
that share it; without it, a key is made and kept in --data.
`;

function readPort(name: string, value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} must be a number from 0 to 65535, not ${value}`);
  }
  return port;
}

/** The SDK's own variables, so that one environment does for both; else a pair that is made and shown. */
function strictKeyPair(folder: string | undefined): KeyPair {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
  const kept = folder === undefined ? undefined : keptKeyPair(folder);
  if (kept && !kept.isNew) {
    process.stdout.write(
      `signatures must be those of ${kept.pair.accessKeyId}, see ${kept.file}\n`,
    );
    return kept.pair;
  }
  const pair = kept?.pair ?? createKeyPair();
  process.stdout.write(
    `AWS_ACCESS_KEY_ID=${pair.accessKeyId}\nAWS_SECRET_ACCESS_KEY=${pair.secretAccessKey}\n`,
  );
  return pair;
}

/** Not an option: other users of the machine can read the command line. */
function credentialsKey(): { credentialsKey?: Uint8Array } {
  const { AWS_LOCAL_CREDENTIALS_KEY: key } = process.env;
  return key ? { credentialsKey: Buffer.from(key, 'base64') } : {};
}

const readLoginProviders = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as LoginProviders;

const readThreats = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as Partial<ThreatLists>;

/** A whole state is told by its first line. */
function seedFrom(file: string) {
  const text = readFileSync(file, 'utf8');
  return text.startsWith('# embedded Cognito state') ? { seed: text } : { seedFile: file };
}

/** A folder may be made later: what has no extension is one. */
const triggersAt = (path: string) =>
  extname(path) === '' ? { triggersFolder: path } : { triggersFile: path };

/** Of the package that this is part of. */
function readVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '9229' },
      data: { type: 'string' },
      'account-id': { type: 'string' },
      'pool-id': { type: 'string', multiple: true, default: [] },
      version: { type: 'boolean', default: false },
      smtp: { type: 'string' },
      'public-url': { type: 'string' },
      issuer: { type: 'string' },
      tls: { type: 'boolean', default: false },
      region: { type: 'string', default: 'us-east-1' },
      host: { type: 'string' },
      exposed: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      'allow-host': { type: 'string', multiple: true, default: [] },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      'control-port': { type: 'string' },
      seed: { type: 'string' },
      triggers: { type: 'string' },
      'lambda-endpoint': { type: 'string' },
      roles: { type: 'string' },
      'login-providers': { type: 'string' },
      threats: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  if (values.version) {
    process.stdout.write(`${readVersion()}\n`);
    process.exit(0);
  }
  const port = readPort('--port', values.port);
  const accountId = values['account-id'];
  if (accountId !== undefined && !/^\d{12}$/.test(accountId)) {
    throw new Error(`--account-id must be twelve digits, not ${accountId}`);
  }
  const smtp = /^(.+):(\d+)$/.exec(values.smtp ?? '');
  if (values.smtp && !smtp) throw new Error('--smtp must be HOST:PORT');
  return {
    port,
    ...(values.data ? { dataDir: values.data } : { memory: true }),
    ...(accountId ? { accountId } : {}),
    poolIds: values['pool-id'],
    ...(smtp?.[1] ? { smtp: { host: smtp[1], port: Number(smtp[2]) } } : {}),
    ...(values['public-url'] ? { publicUrl: values['public-url'] } : {}),
    ...(values.issuer ? { issuerBase: values.issuer } : {}),
    region: values.region,
    tls: values.tls,
    exposed: values.exposed,
    ...(values.strict ? { keyPair: strictKeyPair(values.data) } : {}),
    allowedHosts: values['allow-host'],
    allowedOrigins: values['allow-origin'],
    ...(values.host ? { host: values.host } : {}),
    ...(values['control-port'] === undefined
      ? {}
      : { controlPort: readPort('--control-port', values['control-port']) }),
    ...(values.seed ? seedFrom(values.seed) : {}),
    ...(values.triggers ? triggersAt(values.triggers) : {}),
    ...(values['lambda-endpoint'] ? { lambdaEndpoint: values['lambda-endpoint'] } : {}),
    ...(values.roles ? { roles: values.roles } : {}),
    ...(values['login-providers']
      ? { loginProviders: readLoginProviders(values['login-providers']) }
      : {}),
    ...(values.threats ? { threatLists: readThreats(values.threats) } : {}),
    ...credentialsKey(),
  };
}

function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'the port is in use; choose another with --port';
  return message;
}

/** Options, and what stands after `--`. */
function splitArguments([, , ...args]: readonly string[]): [string[], string[] | null] {
  const at = args.indexOf('--');
  if (at === -1) return [args, null];
  const command = args.slice(at + 1);
  if (command.length === 0) throw new Error('there is no command after --');
  return [args.slice(0, at), command];
}

try {
  const [args, command] = splitArguments(process.argv);
  const options = readOptions(args);
  const { startCognito } = await import('./start-cognito.ts');
  const cognito = await startCognito(options);
  if (command) {
    const { region, keyPair } = options;
    const code = await runCommand(command, { ...cognito, region, keyPair });
    await cognito.close();
    process.exit(code);
  }
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void cognito.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const control = cognito.controlUrl ? `, control API at ${cognito.controlUrl}` : '';
  if (cognito.caFile) process.stdout.write(`NODE_EXTRA_CA_CERTS=${cognito.caFile}\n`);
  process.stdout.write(`embedded Cognito ready at ${cognito.url}${control}\n`);
  if (!('dataDir' in options)) process.stdout.write('in memory: --data DIR keeps what you make\n');
} catch (error) {
  process.stderr.write(`cognito: ${explain(error)}\n`);
  process.exit(1);
}
