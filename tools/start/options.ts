import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { UserError } from '@gatehouse/domain/user-error';

/** Where each part listens, always on 127.0.0.1. */
export interface Ports {
  web: number;
  cognito: number;
  postgres: number;
  mailbox: number;
  smtp: number;
  idps: number;
  /** The name server, by UDP, and its page. */
  dns: number;
  /** Only when the control API is asked for. */
  control?: number;
  /** Only with AWS, like the next. */
  s3?: number;
  dynamodb?: number;
  appsync?: number;
  /** Only with Lambda. */
  gateway?: number;
}

/** What the command line asks for. */
export interface StartOptions {
  stateFolder: string;
  ports: Ports;
  /** Where a single-page app of `examples/spa` is served, if it is: not a part of the stack. */
  spaPort: number;
  dev: boolean;
  reset: boolean;
  /** Whether there are files and records: an identity pool, S3 and DynamoDB. */
  aws: boolean;
  /** Whether the API also runs as a Lambda function, behind API Gateway, and the user pool has our triggers. */
  lambda: boolean;
  /** Whether a code by email signs people in. */
  emailCodes: boolean;
  help: boolean;
}

const DEFAULT_PORTS: Required<Ports> = {
  web: 3000,
  cognito: 9229,
  postgres: 54329,
  mailbox: 1080,
  smtp: 1025,
  idps: 9231,
  dns: 9232,
  control: 9230,
  s3: 9233,
  dynamodb: 9234,
  gateway: 9235,
  appsync: 9236,
};

const DEFAULT_SPA_PORT = 5173;

export const HELP = `
  npm start -- [options]

  Starts Gatehouse with everything it needs on this machine.

  --reset              forget all local state and begin anew
  --dev                hot reload: no production build
  --state DIR          keep the state there (default: .gatehouse)
  --with aws           files and records as well: an identity pool, S3, DynamoDB, AppSync
  --with lambda        the API as a Lambda function behind API Gateway, and our triggers in the user pool
  --email-codes        sign in with a code by email as well (EMAIL_CODE_SIGN_IN)
  --control            open the control API of the embedded Cognito: faults, clock, keys, state
  --port-base N        move all ports: web N, Cognito N+1, Postgres N+2, mailbox N+3, SMTP N+4,
                       control API N+5, identity providers N+6, name server N+7, S3 N+8,
                       DynamoDB N+9, API Gateway N+10, AppSync N+11
  --web-port N         the web app (${DEFAULT_PORTS.web})
  --cognito-port N     the embedded Cognito (${DEFAULT_PORTS.cognito})
  --postgres-port N    Postgres (${DEFAULT_PORTS.postgres})
  --mailbox-port N     the mailbox' pages (${DEFAULT_PORTS.mailbox})
  --smtp-port N        the mailbox' SMTP server (${DEFAULT_PORTS.smtp})
  --idps-port N        the identity providers to try (${DEFAULT_PORTS.idps})
  --dns-port N         the name server and its page (${DEFAULT_PORTS.dns})
  --spa-port N         where examples/spa is served, whose pages the API then answers (${DEFAULT_SPA_PORT})
  --control-port N     the control API (${DEFAULT_PORTS.control}); opens it
  --s3-port N          S3 (${DEFAULT_PORTS.s3}), with AWS
  --dynamodb-port N    DynamoDB (${DEFAULT_PORTS.dynamodb}), with AWS
  --appsync-port N     AppSync (${DEFAULT_PORTS.appsync}), with AWS
  --gateway-port N     API Gateway (${DEFAULT_PORTS.gateway}), with Lambda
  --help               show this

  Functions in the folder triggers/ run as the user pool's Lambda triggers, and are read again when
  they change: triggers/pre-sign-up.mjs, see packages/cognito-emulator/README.md.
`;

/**
 * Reads the command line.
 *
 * @throws UserError when it has an unknown option or a value that makes no sense
 */
export function parseOptions(args: readonly string[]): StartOptions {
  const values = parse(args);
  const extras = parseExtras(values.with);
  const aws = extras.has('aws');
  const lambda = extras.has('lambda');
  const base =
    values['port-base'] === undefined ? undefined : port('port-base', values['port-base']);
  const pick = (name: keyof Ports, offset: number): number => {
    const own = values[`${name}-port`];
    if (own !== undefined) return port(`${name}-port`, own);
    return base === undefined ? DEFAULT_PORTS[name] : base + offset;
  };
  const ports: Ports = {
    web: pick('web', 0),
    cognito: pick('cognito', 1),
    postgres: pick('postgres', 2),
    mailbox: pick('mailbox', 3),
    smtp: pick('smtp', 4),
    idps: pick('idps', 6),
    dns: pick('dns', 7),
    ...(values.control || values['control-port'] ? { control: pick('control', 5) } : {}),
    ...(aws
      ? { s3: pick('s3', 8), dynamodb: pick('dynamodb', 9), appsync: pick('appsync', 11) }
      : {}),
    ...(lambda ? { gateway: pick('gateway', 10) } : {}),
  };
  if (new Set(Object.values(ports)).size < Object.values(ports).length) {
    throw new UserError('Two parts were given the same port.', 'Give each its own; see --help.');
  }
  return {
    ports,
    spaPort:
      values['spa-port'] === undefined ? DEFAULT_SPA_PORT : port('spa-port', values['spa-port']),
    stateFolder: toStateFolder(values.state),
    dev: values.dev === true,
    reset: values.reset === true,
    aws,
    lambda,
    emailCodes: values['email-codes'] === true,
    help: values.help === true,
  };
}

const EXTRAS = ['aws', 'lambda'];

function parseExtras(extras: readonly string[] = []): ReadonlySet<string> {
  const unknown = extras.find((name) => !EXTRAS.includes(name));
  if (unknown === undefined) return new Set(extras);
  const known = EXTRAS.map((name) => `--with ${name}`).join(', ');
  throw new UserError(`--with ${unknown}: there is no such part.`, `There are: ${known}`);
}

/** Where the local state is: the folder that is named, or the usual one. */
export function toStateFolder(named: string | undefined): string {
  return named === undefined
    ? fileURLToPath(new URL('../../.gatehouse', import.meta.url))
    : resolve(named);
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        reset: flag,
        dev: flag,
        control: flag,
        'email-codes': flag,
        with: { ...text, multiple: true },
        help: { ...flag, short: 'h' },
        state: text,
        'port-base': text,
        'web-port': text,
        'cognito-port': text,
        'postgres-port': text,
        'mailbox-port': text,
        'smtp-port': text,
        'idps-port': text,
        'dns-port': text,
        'control-port': text,
        's3-port': text,
        'dynamodb-port': text,
        'gateway-port': text,
        'appsync-port': text,
        'spa-port': text,
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UserError(`${reason}.`, 'npm start -- --help lists the options.');
  }
}

function port(name: string, text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= 65_530) return value;
  throw new UserError(`--${name} ${text} is no port.`, 'Give a number from 1 to 65530.');
}
