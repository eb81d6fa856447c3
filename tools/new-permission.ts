/**
 * `npm run new-permission -- invoices:approve --from admin`: adds a permission to every list that
 * names them all, and to the table of roles that is their specification.
 */
import { parseArgs } from 'node:util';

import { planPermission } from './scaffold/permission/plan-permission.ts';
import { runScaffold } from './scaffold/run-scaffold.ts';
import { ROOT } from './start/root.ts';

await runScaffold(
  'npm run new-permission -- invoices:approve --from admin --en "Approve invoices" --de "Rechnungen freigeben"',
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        en: { type: 'string' },
        de: { type: 'string' },
        'people-only': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const { from, en, de, force } = values;
    const [name] = positionals;
    return {
      plan: await planPermission(ROOT, { name, from, en, de, peopleOnly: values['people-only'] }),
      force,
      generates: ['the types of the API'],
      untranslated: de === undefined ? [`what ${name} is called`] : [],
      next: 'Nothing asks for it yet: name it in a verb and as the access of its route.',
    };
  },
);
