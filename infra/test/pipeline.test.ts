import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const WORKFLOW = read('.github/workflows/release.yml');
const SCRIPTS = ['.github/output.sh', '.github/run-task.sh'].map(read).join('\n');

/** The workflow's jobs, by name. */
const JOBS = new Map(
  WORKFLOW.slice(WORKFLOW.indexOf('\njobs:\n') + 7)
    .split(/^(?= {2}\S)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => [/^ {2}(\w+):/.exec(text)?.[1] ?? '', text]),
);

describe('the pipeline of a release', () => {
  it('names each action by its commit', () => {
    const used = [...WORKFLOW.matchAll(/uses: (.*)/g)].map(([, one]) => one);
    expect(used.length).toBeGreaterThan(0);
    for (const one of used) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('has no key: whoever reaches AWS does so by a token of its own job', () => {
    expect(WORKFLOW).not.toMatch(/secrets\.|access-key|pull_request/);
    expect(WORKFLOW).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect([...JOBS.keys()]).toEqual(['test', 'image', 'release']);
    for (const [name, job] of JOBS) {
      const reachesAws = job.includes('configure-aws-credentials');
      expect(reachesAws, name).toBe(name !== 'test');
      expect(job.includes('id-token: write'), name).toBe(reachesAws);
      expect(job.includes('environment: production'), name).toBe(reachesAws);
    }
  });

  it('puts nothing that someone typed into a script', () => {
    const scripts = [...WORKFLOW.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.*))/g)];
    expect(scripts.length).toBeGreaterThan(5);
    for (const [script] of scripts) expect(script).not.toContain('${{');
  });

  it('knows the outputs of the stack and the commands of the command line', () => {
    const stack = read('infra/src/stack/gatehouse-stack.ts');
    const outputs = `${WORKFLOW}\n${SCRIPTS}`.matchAll(
      /(?:output\.sh|"\$output"|run-task\.sh) ([A-Z][a-z]\w+)\b/g,
    );
    const names = new Set([...outputs].map(([, name]) => name));
    expect([...names].toSorted()).toEqual(
      [
        'Bundles',
        'Cluster',
        'Image',
        'MigrateTask',
        'OperateTask',
        'Repository',
        'TaskSecurityGroup',
        'TaskSubnets',
      ].toSorted(),
    );
    for (const name of names) expect(stack).toContain(`${name}: `);
    const commands = read('apps/cli/src/commands.ts');
    for (const [, command = ''] of WORKFLOW.matchAll(/(?:MIGRATE|OPERATE) '([^']+)'/g)) {
      expect(commands).toContain(`'${command}': {`);
    }
  });

  it('migrates before it rolls, and verifies after', () => {
    const steps = [...(JOBS.get('release') ?? '').matchAll(/- name: (.*)/g)].map(
      ([, name]) => name,
    );
    expect(steps.slice(1)).toEqual(['Check', 'Migrate', 'Roll', 'Verify']);
  });
});
