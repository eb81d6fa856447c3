import { join } from 'node:path';

import { bundleFunction, type Bundle } from '@gatehouse/lambda-bundle/bundle-function';

import type { TriggerName } from './trigger-functions.ts';

const SOURCES = join(import.meta.dirname, '..', '..', '..', 'apps', 'triggers', 'src');

/**
 * Bundles functions of the user pool, each into a folder of its name.
 * @param folder where those are made
 */
export const bundleTriggers = (names: readonly TriggerName[], folder: string): Promise<Bundle[]> =>
  Promise.all(names.map((name) => bundleFunction(join(SOURCES, `${name}.ts`), join(folder, name))));
