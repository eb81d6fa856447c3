import type { Plan } from '../edit/plan.ts';
import { addMember, addNamedImport } from '../edit/source-lists.ts';
import { quote } from '../registry-lines.ts';
import type { Entity } from './entity.ts';
import { ACTIONS, type Language, toPermissions, toSentences } from './messages.ts';

/** What the other catalogs say of the entity, in both languages. */
export async function addToMessages(plan: Plan, entity: Entity): Promise<void> {
  for (const language of ['en', 'de'] as const) await addToCatalogs(plan, entity, language);
}

const add =
  (path: readonly string[], member: string, sorted = false) =>
  (text: string) =>
    addMember(text, path, member, { sorted });

async function addToCatalogs(plan: Plan, entity: Entity, language: Language): Promise<void> {
  const { one, many } = entity;
  const said = toSentences(entity)[language];
  const folder = `packages/messages/src/${language}`;
  const toObject = (texts: readonly string[]) =>
    `{ ${ACTIONS.map((action, at) => `${action}: ${quote(texts[at] ?? '')}`).join(', ')} }`;
  const each = (list: string, texts: readonly string[]) =>
    toPermissions(entity).map((name, at) => add([list], `'${name}': ${quote(texts[at] ?? '')}`));
  await plan.edit(
    `packages/messages/src/${language}.ts`,
    (text) => addNamedImport(text, many.camel, `./${language}/${many.kebab}.ts`),
    add([language], many.camel, true),
  );
  await plan.edit(
    `${folder}/audit.ts`,
    add(['audit', 'entities'], `${one.snake}: ${quote(said.many)}`),
    add(['audit', 'verbs'], `${one.snake}: ${toObject(said.verbs)}`),
    add(['audit', 'sentences'], `${one.snake}: ${toObject(said.events)}`),
  );
  await plan.edit(
    `${folder}/errors.ts`,
    add(['errors'], `${one.snake}: { exists: ${quote(said.exists)} }`),
  );
  await plan.edit(`${folder}/permissions.ts`, ...each('permissions', said.permissions));
  const group = `{ name: ${quote(said.group.name)}, text: ${quote(said.group.text)} }`;
  await plan.edit(
    `${folder}/permission-names.ts`,
    ...each('permissionNames', said.permissionNames),
    add(['permissionGroups'], `${many.camel}: ${group}`),
  );
  await plan.edit(
    `${folder}/programs.ts`,
    add(['programs', 'groups'], `${many.camel}: ${quote(said.many)}`),
  );
  await plan.edit(
    `${folder}/shell.ts`,
    add(['shell', 'nav'], `${many.camel}: ${quote(said.many)}`),
  );
}
