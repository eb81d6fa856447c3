import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readInstallation } from '../../src/stack/installation.ts';
import { TRIGGER_NAMES } from '../../src/stack/trigger-functions.ts';
import { synthesise } from '../../src/stack/synthesise.ts';

/** A resource as CloudFormation is given it. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

export const INSTALLATION = {
  account: '111122223333',
  region: 'eu-central-1',
  host: 'app.example.com',
  certificate: 'arn:aws:acm:eu-central-1:111122223333:certificate/0b1c',
  domainPrefix: 'example-gatehouse',
  mailDomain: 'example.com',
  alarmEmail: 'ops@example.com',
} as const;

/** Makes a stack, with every way to the network shut. */
export function make(changes: object) {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-infra-'));
  const open = shutNetwork();
  const before = process.cpuUsage();
  try {
    const made = synthesise(
      readInstallation({ ...INSTALLATION, ...changes }),
      folder,
      standIns(folder),
    );
    const { user, system } = process.cpuUsage(before);
    const [stack] = made.assembly.stacks;
    const template = stack?.template as { Resources: Record<string, Resource> };
    const { missing = [] } = made.assembly.manifest;
    const resources = Object.values(template.Resources);
    const { pluginReports } = JSON.parse(
      readFileSync(join(folder, 'validation-report.json'), 'utf8'),
    ) as { pluginReports: { violations: unknown[] }[] };
    return {
      ...{ found: made.found, findings: made.findings, template, missing },
      invalid: pluginReports.flatMap(({ violations }) => violations),
      seconds: (user + system) / 1e6,
      ofType: (type: string) => resources.filter(({ Type }) => Type === `AWS::${type}`),
    };
  } finally {
    open();
    rmSync(folder, { recursive: true });
  }
}

/** Bundles of nothing: what the stack does with them is the same. */
function standIns(folder: string): string {
  const bundles = join(folder, 'bundles');
  for (const name of TRIGGER_NAMES) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'index.mjs'), `// ${name}`);
  }
  return bundles;
}

function shutNetwork(): () => void {
  const { connect } = Socket.prototype;
  Socket.prototype.connect = () => {
    throw new Error('a stack asked the network');
  };
  return () => void (Socket.prototype.connect = connect);
}
