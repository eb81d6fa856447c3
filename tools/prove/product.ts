import { commitAll, git, runScript } from './steps.ts';

/** The colour and the name that the product gets after it was made. */
export const BRAND = { name: 'Acme Desk', colour: '#0a7c66' };

const CREDIT_NOTE = [
  ...['creditNote', '--icon', 'Receipt', '--de', 'Gutschrift,Gutschriften'],
  ...[
    '--fields',
    'number:string, order:integer?, amount:integer, dueOn:date?, sentOn:date, paid:boolean, note:string?',
  ],
  ...[
    '--de-fields',
    'number:Nummer, order:Auftrag, amount:Betrag, dueOn:Fällig am, sentOn:Verschickt am, paid:Bezahlt, note:Notiz',
  ],
];

const CHILD = [
  ...['child', '--plural', 'children', '--icon', 'Baby', '--de', 'Kind,Kinder'],
  ...[
    '--fields',
    'name:string, from:date?, title:string, page:integer, open:boolean, rows:integer?',
  ],
  ...['--de-fields', 'name:Name, from:Von, title:Titel, page:Größe, open:Offen, rows:Zeilen'],
];

const ORDER = [
  ...['order', '--de', 'Auftrag,Aufträge'],
  ...['--fields', 'reference:string, group:integer, select:boolean, user:string?'],
  ...['--de-fields', 'reference:Zeichen, group:Gruppe, select:Ausgewählt, user:Für'],
];

/** What the new entities are called in paths. */
export const ENTITIES = ['credit-notes', 'children', 'orders'] as const;

/** What names an entity of the product, or the sample, in tests. */
export const NAMED = 'booking|credit.?note|children|orders';

/** Two words, a plural of its own, words that SQL and React keep for themselves. */
export function addEntities(repository: string): void {
  for (const entity of [CREDIT_NOTE, CHILD, ORDER]) {
    runScript(repository, 'new-entity', ...entity);
    commitAll(repository, `feat: ${entity[0] ?? ''}`);
  }
}

export function addVerbs(repository: string): void {
  const approval = ['--from', 'admin', '--en', 'Approve orders', '--de', 'Aufträge freigeben'];
  runScript(repository, 'new-permission', 'orders:approve', ...approval);
  commitAll(repository, 'feat: who approves orders');
  const approve = ['--set', 'select=true', '--permission', 'orders:approve', '--de', 'freigegeben'];
  runScript(repository, 'new-verb', 'order', 'approve', ...approve);
  commitAll(repository, 'feat: approve orders');
  const settle = ['--set', 'paid=true', '--de', 'beglichen'];
  runScript(repository, 'new-verb', 'creditNote', 'settle', ...settle);
  commitAll(repository, 'feat: settle credit notes');
}

/** Test files of the product that name something of its own. */
export function listTests(repository: string, pattern: string): string[] {
  return git(repository, 'grep', '-liE', NAMED, '--', pattern).split('\n');
}
