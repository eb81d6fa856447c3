import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { ROOT } from '../../start/root.ts';

/** A part of `compose.yaml`, as far as it is looked at. */
export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly target?: string };
  readonly user: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly tmpfs: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly privileged?: boolean;
}

/** The parts of `compose.yaml`, with what they share written out. */
export function readServices(): Readonly<Record<string, Service>> {
  const file = readFileSync(join(ROOT, 'compose.yaml'), 'utf8');
  return (parse(file, { merge: true }) as { services: Record<string, Service> }).services;
}

/** The value of an option: `--port=9229` or `--port 9229`. */
export function getOption({ command }: Service, name: string): string | undefined {
  const at = command.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  return command[at]?.split(/=(.*)/s)[1] ?? command[at + 1];
}
