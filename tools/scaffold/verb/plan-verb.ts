import { UserError } from '@gatehouse/domain/user-error';

import { Plan } from '../edit/plan.ts';
import {
  addImport,
  addMember,
  addProperty,
  listMembers,
  listProperties,
} from '../edit/source-lists.ts';
import { quote } from '../registry-lines.ts';
import { toPlural, toWord } from '../words.ts';
import type { NewVerb } from './new-verb.ts';
import { toRoute, toTest, toVerb } from './verb-code.ts';

export interface VerbOptions {
  readonly entity: string | undefined;
  readonly verb: string | undefined;
  readonly plural: string | undefined;
  /** `paid=true`: the field that it sets, and to what. */
  readonly set: string | undefined;
  readonly permission: string | undefined;
  /** What the audit log says has been done: `settled`. */
  readonly done: string | undefined;
  readonly de: string | undefined;
}

/**
 * A verb with its route, its event and its tests.
 * @throws UserError
 */
export async function planVerb(root: string, options: VerbOptions): Promise<Plan> {
  const plan = new Plan(root);
  const added = await parse(plan, options);
  const { one, many, verb, permission, action } = added;
  const name = `${verb.camel}${one.pascal}`;
  const event = `${one.snake}.${action.snake}`;
  const services = 'packages/services';
  const add = (path: readonly string[], member: string) => (text: string) =>
    addMember(text, path, member);
  plan.create(`${services}/src/${many.kebab}/${verb.kebab}.ts`, toVerb(added));
  plan.create(`${services}/test/${many.kebab}-${verb.kebab}.itest.ts`, toTest(added));
  await plan.edit(`${services}/src/${many.kebab}/index.ts`, (text) =>
    addImport(text, `export { ${name} } from './${verb.kebab}.ts';`),
  );
  await plan.edit(`${services}/src/events/record-event.ts`, (text) =>
    addProperty(text, 'AuditActions', `${quote(event)}: ${one.pascal}Facts`, {
      after: `${one.snake}.updated`,
    }),
  );
  await plan.edit(
    `${services}/src/audit/publication.ts`,
    add(['PUBLICATION'], `${quote(event)}: ['entity', 'Update', 'sent']`),
  );
  await plan.edit(
    `${services}/test/verbs.test.ts`,
    add(
      ['VERBS'],
      `'${many.kebab}/${verb.kebab}': [${quote(permission)}, (deps, ctx) => ${many.camel}.${name}(deps, ctx, { id: id() })]`,
    ),
  );
  await plan.edit(
    `packages/api/src/routes/${many.kebab}.ts`,
    (text) => text.replace(/\n\/\*\* In the order in which they/, `\n${toRoute(added)}$&`),
    add([`${many.camel}Routes`], name),
  );
  await plan.edit(
    `packages/api/test/suite/samples/${many.kebab}.ts`,
    add(
      [`${one.snake.toUpperCase()}_SAMPLES`],
      `${name}: async (target, tenant) => ({ path: \`\${await add${one.pascal}(target, tenant)}/${verb.kebab}\` })`,
    ),
  );
  await plan.edit(
    'packages/policy/src/step-up.ts',
    add(['STEP_UP'], `${name}: ['never', 'daily work']`),
  );
  const german = options.de ?? action.text;
  const sentences = {
    en: `<b>{actor}</b> ${action.text} the ${one.text} <b>{target}</b>`,
    de: `<b>{actor}</b> hat <b>{target}</b> ${german}`,
  };
  for (const language of ['en', 'de'] as const) {
    await plan.edit(
      `packages/messages/src/${language}/audit.ts`,
      add(
        ['audit', 'verbs', one.snake],
        `${action.snake}: ${quote(language === 'en' ? action.text : german)}`,
      ),
      add(['audit', 'sentences', one.snake], `${action.snake}: ${quote(sentences[language])}`),
    );
  }
  return plan;
}

async function parse(plan: Plan, options: VerbOptions): Promise<NewVerb> {
  const one = toWord(options.entity ?? '', 'an entity');
  const many = toWord(options.plural ?? toPlural(one.kebab), 'many of an entity');
  const verb = toWord(options.verb ?? '', 'a verb');
  const shape = `packages/services/src/${many.kebab}/${one.kebab}.ts`;
  if (!plan.has(shape) || !(await plan.read(shape)).includes('function withChanges(')) {
    throw new UserError(
      `There is no entity ${one.text} as new-entity writes it: ${shape} has no withChanges.`,
      'For any other entity CONTRIBUTING.md has the steps: "Recipe: add a verb".',
    );
  }
  const permission = options.permission ?? `${many.snake}:update`;
  const permissions = await plan.read('packages/policy/src/permissions.ts');
  if (!listMembers(permissions, ['ALL_PERMISSIONS']).includes(permission)) {
    throw new UserError(
      `There is no permission ${permission}.`,
      `npm run new-permission -- ${permission} adds it.`,
    );
  }
  const repository = await plan.read(`packages/db/src/repositories/${many.kebab}.ts`);
  const types = listProperties(repository, `${one.pascal}Fields`);
  const days = [...repository.matchAll(/\$\{added\.(\w+)\}::date/g)].map(([, day]) => day ?? '');
  const { field, value, other } = toSetting(options.set ?? '', types, days);
  const values = [...types].map(
    ([name, type]) => `${name}: ${name === field ? other : toSample(type, days.includes(name))}`,
  );
  return {
    ...{ one, many, verb, permission, field, value },
    made: values.join(', '),
    action: toWord(options.done ?? toPast(verb.kebab), 'what was done'),
  };
}

/** What is set to what, as code, and another value of the same field. */
function toSetting(written: string, types: ReadonlyMap<string, string>, days: readonly string[]) {
  const [, field = '', value = ''] = /^(\w+)=(.+)$/.exec(written) ?? [];
  const type = types.get(field)?.replace(' | null', '');
  const is = (name: string, pattern: RegExp) => type === name && pattern.test(value);
  if (is('boolean', /^(true|false)$/)) return { field, value, other: String(value !== 'true') };
  if (is('number', /^-?[1-9]\d{0,8}$|^0$/)) {
    return { field, value, other: String(Number(value) + 1) };
  }
  const isDay = days.includes(field);
  if (is('string', isDay ? /^[1-9]\d{3}-\d\d-\d\d$/ : /^[^'"\\\n]{1,100}$/)) {
    const other = value.startsWith('2001') ? '2002-01-31' : '2001-01-31';
    if (!isDay) return { field, value: quote(value), other: quote(`not ${value}`) };
    if (isDate(value)) return { field, value: quote(value), other: quote(other) };
  }
  throw new UserError(
    type === undefined ? 'It does not say which field it sets.' : `${field} cannot be ${value}.`,
    `--set paid=true; there are ${[...types].map(([name, one]) => `${name} (${one})`).join(', ')}.`,
  );
}

function isDate(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

function toSample(type: string, isDay: boolean): string {
  if (type.startsWith('boolean')) return 'false';
  if (type.startsWith('number')) return '1';
  return isDay ? "'2026-01-31'" : "'Lighthouse'";
}

/** The past of an English verb, by its ending: of the first word. */
function toPast(verb: string): string {
  const [first = '', ...rest] = verb.split('-');
  const past = first.endsWith('e')
    ? `${first}d`
    : /[^aeiou]y$/.test(first)
      ? `${first.slice(0, -1)}ied`
      : `${first}ed`;
  return [past, ...rest].join('-');
}
