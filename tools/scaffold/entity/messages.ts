import { quote } from '../registry-lines.ts';
import { withArticle } from '../words.ts';
import type { Entity } from './entity.ts';

export type Language = 'en' | 'de';

/** What is said of the entity outside of its own pages, by language. */
export interface Sentences {
  readonly many: string;
  readonly exists: string;
  readonly verbs: readonly string[];
  readonly events: readonly string[];
  /** Of permissions, in the order of \`toPermissions\`. */
  readonly permissionNames: readonly string[];
  readonly permissions: readonly string[];
  readonly group: { readonly name: string; readonly text: string };
}

/** The actions of the audit log, as they follow the entity's name. */
export const ACTIONS = ['created', 'updated', 'deleted'] as const;

export function toPermissions({ many }: Entity): readonly string[] {
  return ['read', 'create', 'update', 'delete'].map((verb) => `${many.snake}:${verb}`);
}

export function toSentences({
  one,
  many,
  title,
  de,
}: Entity): Readonly<Record<Language, Sentences>> {
  const english = ['View', 'Create', 'Edit', 'Delete'];
  const german = ['ansehen', 'anlegen', 'bearbeiten', 'löschen'];
  return {
    en: {
      many: many.title,
      exists: `${capital(withArticle(one.text))} with this ${title.name.text} already exists.`,
      verbs: ['created', 'changed', 'deleted'],
      events: ['created', 'changed', 'deleted'].map(
        (verb) => `<b>{actor}</b> ${verb} the ${one.text} <b>{target}</b>`,
      ),
      permissionNames: english.map((verb) => `${verb} ${many.text}`),
      permissions: ['See', ...english.slice(1)].map((verb) => `${verb} ${many.text}.`),
      group: { name: many.title, text: `The ${many.text} of the tenant.` },
    },
    de: {
      many: de.many,
      exists: `${title.label.de} ist bereits vergeben.`,
      verbs: ['angelegt', 'geändert', 'gelöscht'],
      events: ['angelegt', 'geändert', 'gelöscht'].map(
        (verb) => `<b>{actor}</b> hat ${de.one} <b>{target}</b> ${verb}`,
      ),
      permissionNames: german.map((verb) => `${de.many} ${verb}`),
      permissions: ['sehen', ...german.slice(1)].map((verb) => `${de.many} ${verb}.`),
      group: { name: de.many, text: `Die ${de.many} des Mandanten.` },
    },
  };
}

/** The catalog of the entity's own pages. */
export function toCatalog(entity: Entity, language: Language): string {
  const { many, fields } = entity;
  const labels = fields.map(({ name, label }) => `${name.camel}: ${quote(label[language])},`);
  const answers = { en: { yes: 'Yes', no: 'No' }, de: { yes: 'Ja', no: 'Nein' } }[language];
  const isAsked = fields.some(({ type }) => type === 'boolean');
  return `export const ${many.camel} = {
${toLines(language === 'en' ? english(entity) : german(entity))}
fields: { ${labels.join(' ')} },
${isAsked ? `answers: ${toObject(answers)},` : ''}
}${language === 'en' ? ' as const' : ''};
`;
}

type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

function english({ one, many, title }: Entity): Texts {
  return {
    title: many.title,
    description: `All ${many.text} of {tenant}.`,
    pages: `Pages of ${many.text}`,
    columns: { changed: 'Changed', createdBy: 'Created by' },
    search: {
      label: `Search ${many.text}`,
      field: 'Search',
      hint: title.label.en,
      none: `No ${many.text} found`,
      other: `Try another part of the ${title.name.text}.`,
    },
    empty: {
      title: `No ${many.text} yet`,
      mayCreate: 'Create the first one. Everyone in the tenant can see it.',
      mayNot: `${many.title} appear here once someone creates one.`,
    },
    create: {
      open: `New ${one.text}`,
      title: `New ${one.text}`,
      submit: `Create ${one.text}`,
      done: '{name} created.',
    },
    actionsFor: 'Actions for {name}',
    edit: { open: 'Edit…', title: 'Edit {name}', submit: 'Save changes', done: '{name} saved.' },
    delete: {
      open: 'Delete…',
      title: 'Delete {name}?',
      description: `The ${one.text} is deleted for everyone in {tenant}. You can’t undo this.`,
      submit: `Delete ${one.text}`,
      done: '{name} deleted.',
      failed: '{name} wasn’t deleted.',
    },
  };
}

function german({ title, de }: Entity): Texts {
  return {
    title: de.many,
    description: `Alle ${de.many} von {tenant}.`,
    pages: `${de.many}: Seiten`,
    columns: { changed: 'Geändert', createdBy: 'Angelegt von' },
    search: {
      label: `${de.many} suchen`,
      field: 'Suche',
      hint: title.label.de,
      none: `Keine ${de.many} gefunden`,
      other: `Versuchen Sie es mit einem anderen Teil von „${title.label.de}“.`,
    },
    empty: {
      title: `Noch keine ${de.many}`,
      mayCreate: 'Was Sie hier anlegen, sehen alle im Mandanten.',
      mayNot: 'Sobald ein Mitglied etwas anlegt, erscheint es hier.',
    },
    create: {
      open: `${de.one} anlegen`,
      title: `${de.one} anlegen`,
      submit: 'Anlegen',
      done: '{name} angelegt.',
    },
    actionsFor: 'Aktionen für {name}',
    edit: {
      open: 'Bearbeiten …',
      title: '{name} bearbeiten',
      submit: 'Speichern',
      done: '{name} gespeichert.',
    },
    delete: {
      open: 'Löschen …',
      title: '{name} löschen?',
      description:
        'Der Eintrag wird für alle in {tenant} gelöscht. Das lässt sich nicht rückgängig machen.',
      submit: 'Löschen',
      done: '{name} gelöscht.',
      failed: '{name} wurde nicht gelöscht.',
    },
  };
}

function toLines(texts: Texts): string {
  return Object.entries(texts)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? quote(value) : toObject(value)},`)
    .join('\n');
}

function toObject(texts: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(texts)
    .map(([key, text]) => `${key}: ${quote(text)},`)
    .join(' ')} }`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
