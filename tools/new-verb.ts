/**
 * `npm run new-verb -- invoice settle --set paid=true`: adds a verb that sets a field of an entity
 * that new-entity has written, with its route, its event and its tests.
 */
import { parseArgs } from 'node:util';

import { runScaffold } from './scaffold/run-scaffold.ts';
import { planVerb } from './scaffold/verb/plan-verb.ts';
import { ROOT } from './start/root.ts';

await runScaffold('npm run new-verb -- invoice settle --set paid=true --de beglichen', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      set: { type: 'string' },
      permission: { type: 'string' },
      plural: { type: 'string' },
      done: { type: 'string' },
      de: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const { force, set, permission, plural, done, de } = values;
  const [entity, verb] = positionals;
  return {
    plan: await planVerb(ROOT, { entity, verb, plural, set, permission, done, de }),
    force,
    generates: ['the types of the API'],
    untranslated: de === undefined ? ['what the audit log says it did'] : [],
    next: 'No page offers it yet: add it to the menu of a row, in apps/web/src.',
  };
});
