/**
 * `npm run prove:create`: makes a product from the packed create-gatehouse, gives it a name, a colour
 * and entities of its own, takes it to the release that follows, starts it, and runs the checks and the
 * tests that name what is its own. It says how long each step took.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { addEntities, addVerbs, BRAND, ENTITIES, listTests } from './prove/product.ts';
import { getBase, makeFirstRelease, makeNextRelease } from './prove/releases.ts';
import { tryStarted } from './prove/started.ts';
import { commitAll, runCommand, runScript, runSteps, type Step } from './prove/steps.ts';

const USAGE = `Usage: npm run prove:create -- [--quick] [--base COMMIT] [--folder DIR] [--only STEP,…]

  --quick    without the browser tests and the integration tests but those of the new entities
  --base     the commit from which the product is made: by itself the release before this one
  --folder   where it is made, and stays
  --only     these steps, in a folder where those before them have run`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    base: { type: 'string' },
    folder: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else if (!(await prove())) process.exitCode = 1;

async function prove(): Promise<boolean> {
  const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), 'prove-create-')));
  mkdirSync(folder, { recursive: true });
  const only = values.only?.split(',');
  try {
    return await runSteps(toSteps(folder).filter(({ name }) => only?.includes(name) ?? true));
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function toSteps(folder: string): readonly Step[] {
  const releases = join(folder, 'releases');
  const product = join(folder, 'my-desk');
  return [
    { name: 'package', run: () => pack(folder, releases) },
    {
      name: 'create',
      run: () => {
        const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
        const answers = ['--yes', '--name', 'My Desk', '--region', 'eu-west-1'];
        runCommand(
          folder,
          'npx',
          '--yes',
          `--package=./${tarball}`,
          'create-gatehouse',
          ...answers,
        );
      },
    },
    {
      name: 'brand',
      run: () => {
        const { name, colour } = BRAND;
        runScript(product, 'gatehouse', 'brand', '--name', name, '--colour', colour);
        commitAll(product, 'feat: our brand');
      },
    },
    {
      name: 'replace-sample',
      run: () => {
        runScript(product, 'replace-sample', 'booking', '--german', 'Buchung/Buchungen');
        commitAll(product, 'feat: bookings in the place of the sample');
      },
    },
    { name: 'new-entity', run: () => addEntities(product) },
    { name: 'new-verb', run: () => addVerbs(product) },
    // It ends with npm run verify.
    {
      name: 'update',
      run: () => {
        makeNextRelease(releases);
        runScript(product, 'update', '--from', releases);
      },
    },
    {
      name: 'integration',
      run: () => runScript(product, 'test:integration', ...listIntegrationTests(product)),
    },
    { name: 'build', run: () => runScript(product, 'build') },
    {
      name: 'start',
      run: () =>
        tryStarted(product, join(folder, 'state'), {
          '/tenants': BRAND.name,
          '/t/acme/bookings': 'Bookings',
          '/t/acme/credit-notes': 'No credit notes yet',
          '/t/acme/children': 'No children yet',
          '/t/acme/orders': 'No orders yet',
        }),
    },
    ...(values.quick
      ? []
      : [
          {
            name: 'browser',
            run: () => runScript(product, 'test:e2e', ...listTests(product, 'e2e/*.spec.ts')),
          },
        ]),
  ];
}

/** The package as it would be published from the release that the product is made from. */
function pack(folder: string, releases: string): void {
  makeFirstRelease(releases, values.base ?? getBase());
  const script = 'packages/create-gatehouse/scripts/build-package.ts';
  const made = join(folder, 'package');
  runCommand(releases, process.execPath, script, made);
  runCommand(made, 'npm', 'pack', '--silent', '--pack-destination', folder);
}

/** The API with all callers and routes has them in its lists. */
function listIntegrationTests(product: string): readonly string[] {
  const own = ENTITIES.map((name) => `packages/services/test/${name}`);
  if (values.quick) return [...own, 'packages/db/test/first-wall.itest.ts'];
  return ['packages/api/test/api.itest.ts', ...listTests(product, '*.itest.ts')];
}
