import { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

import { pool } from '../../pool.ts';
import { acknowledgeFindings } from './acknowledge.ts';
import { GatehouseStack } from './gatehouse-stack.ts';
import type { Installation } from './installation.ts';

/**
 * Makes the template of an installation. Asks no one: neither AWS nor a file of context.
 * @param outdir where it is written to
 * @param bundles folder with the bundle of each trigger that the installation names
 * @returns the assembly; what cdk-nag finds, and what of it no one has acknowledged
 */
export function synthesise(installation: Installation, outdir: string, bundles: string) {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new GatehouseStack(app, installation, pool, bundles);
  const found = check(app);
  acknowledgeFindings(stack);
  const findings = check(app);
  return { assembly: app.synth(), found, findings };
}

/** Findings as `rule path`. */
function check(app: App): string[] {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
  );
}
