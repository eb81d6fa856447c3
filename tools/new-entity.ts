/**
 * `npm run new-entity -- invoice --fields "number:string, dueOn:date"`: writes a thing of a tenant's
 * own, from its table to its page and its tests. docs/how-to/add-an-entity.md says what.
 */
import { parseArgs } from 'node:util';

import { toEntity } from './scaffold/entity/entity.ts';
import { planEntity } from './scaffold/entity/plan-entity.ts';
import { runScaffold } from './scaffold/run-scaffold.ts';
import { ROOT } from './start/root.ts';

await runScaffold(
  'npm run new-entity -- invoice --fields "number:string, amount:integer, dueOn:date?" --de "Rechnung,Rechnungen"',
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        fields: { type: 'string' },
        plural: { type: 'string' },
        de: { type: 'string' },
        'de-fields': { type: 'string' },
        icon: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const entity = toEntity({
      ...{ name: positionals[0], fields: values.fields, plural: values.plural },
      ...{ de: values.de, 'de-fields': values['de-fields'], icon: values.icon },
    });
    return {
      plan: await planEntity(ROOT, entity),
      force: values.force,
      generates: ['the Prisma client', 'the types of the API'],
      untranslated: entity.untranslated,
    };
  },
);
