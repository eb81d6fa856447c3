import type {
  AlterTableCmd,
  AlterTableStmt,
  ColumnDef,
  CreateFunctionStmt,
  DropStmt,
  GrantStmt,
  IndexStmt,
  Node,
  RangeVar,
  RenameStmt,
} from '@pgsql/types';
import { parse } from 'libpg-query';

/** Dropping one of these takes it away from who reads or calls it. */
const READ = new Set([
  ...['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_SEQUENCE', 'OBJECT_SCHEMA'],
  ...['OBJECT_TYPE', 'OBJECT_DOMAIN', 'OBJECT_FUNCTION', 'OBJECT_PROCEDURE'],
]);

/** No program of ours knows the names of these. */
const NAMELESS = new Set([
  'OBJECT_INDEX',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_POLICY',
  'OBJECT_TRIGGER',
]);

/** What a script has made by itself: no release before it can know it. */
interface Made {
  readonly tables: Set<string>;
  /** `table.column` */
  readonly columns: Set<string>;
  /** By name. */
  readonly functions: Map<string, CreateFunctionStmt[]>;
  /** `table.constraint`, dropped to be made anew. */
  readonly dropped: Set<string>;
}

/**
 * The statements of a migration that take something away from the release before it: what it reads
 * or calls is gone, has another name or type, or what it writes is refused. A sentence for each, none
 * where the migration only adds. Statements inside a function or a DO block are not looked at, nor is
 * what a function answers when it is made anew.
 *
 * @throws Error when Postgres' own grammar does not know the script
 */
export async function findContracting(script: string): Promise<string[]> {
  const { stmts = [] } = await parse(script);
  const statements = stmts.flatMap(({ stmt }) => (stmt ? [stmt] : []));
  const made = collect(statements);
  return statements.flatMap((statement) => judge(statement, made));
}

function collect(statements: readonly Node[]): Made {
  const made: Made = {
    tables: new Set(),
    columns: new Set(),
    functions: new Map(),
    dropped: new Set(),
  };
  for (const statement of statements) {
    if ('CreateStmt' in statement) made.tables.add(getName(statement.CreateStmt.relation));
    if ('CreateFunctionStmt' in statement) {
      const created = statement.CreateFunctionStmt;
      const name = getLast(created.funcname);
      made.functions.set(name, [...(made.functions.get(name) ?? []), created]);
    }
    if ('AlterTableStmt' in statement) {
      const table = getName(statement.AlterTableStmt.relation);
      for (const { subtype, name, def } of getCommands(statement.AlterTableStmt)) {
        if (subtype === 'AT_AddColumn') made.columns.add(`${table}.${getColumn(def).colname}`);
        if (subtype === 'AT_DropConstraint') made.dropped.add(`${table}.${name}`);
      }
    }
  }
  return made;
}

function judge(statement: Node, made: Made): string[] {
  if ('DropStmt' in statement) return judgeDrop(statement.DropStmt, made);
  if ('RenameStmt' in statement) return judgeRename(statement.RenameStmt);
  if ('AlterObjectSchemaStmt' in statement) return ['moves something to another schema'];
  if ('AlterEnumStmt' in statement) {
    return statement.AlterEnumStmt.oldVal === undefined ? [] : ['renames a value of an enum'];
  }
  if ('IndexStmt' in statement) return judgeIndex(statement.IndexStmt, made);
  if ('GrantStmt' in statement) return judgeGrant(statement.GrantStmt, made);
  if ('AlterTableStmt' in statement) return judgeAlter(statement.AlterTableStmt, made);
  return [];
}

function judgeDrop({ removeType = 'OBJECT_TABLE', objects = [] }: DropStmt, made: Made): string[] {
  if (!READ.has(removeType)) return [];
  return objects.flatMap((object) => {
    const call = 'ObjectWithArgs' in object ? object.ObjectWithArgs : undefined;
    const name = call ? getLast(call.objname) : getLast(getItems(object));
    const types = (call?.objargs ?? []).map(getType);
    const replaced = (made.functions.get(name) ?? []).some((one) => takes(one, types));
    return replaced ? [] : [`drops ${name}`];
  });
}

/** Whether a function can be called as one with these arguments was: further ones have a default. */
function takes({ parameters = [] }: CreateFunctionStmt, types: readonly string[]): boolean {
  const inputs = parameters
    .flatMap((one) => ('FunctionParameter' in one ? [one.FunctionParameter] : []))
    .filter(({ mode }) => mode !== 'FUNC_PARAM_TABLE' && mode !== 'FUNC_PARAM_OUT');
  return (
    inputs.length >= types.length &&
    inputs.every(({ argType, defexpr }, at) =>
      at < types.length ? getTypeName(argType) === types[at] : defexpr !== undefined,
    )
  );
}

function judgeRename({ renameType, subname, relation, newname }: RenameStmt): string[] {
  if (renameType && NAMELESS.has(renameType)) return [];
  return [`renames ${subname ?? getName(relation)} to ${newname}`];
}

function judgeIndex({ unique, relation, indexParams = [], idxname }: IndexStmt, made: Made) {
  if (unique !== true) return [];
  const table = getName(relation);
  const names = indexParams.map((one) => ('IndexElem' in one ? (one.IndexElem.name ?? '') : ''));
  if (isNew(made, table, names)) return [];
  return [`makes ${idxname ?? 'an index'} unique on ${table}`];
}

function judgeGrant({ is_grant, objtype, objects = [] }: GrantStmt, made: Made): string[] {
  if (is_grant === true || (objtype !== 'OBJECT_TABLE' && objtype !== 'OBJECT_FUNCTION')) return [];
  return objects.flatMap((object) => {
    const name =
      'RangeVar' in object
        ? getName(object.RangeVar)
        : 'ObjectWithArgs' in object
          ? getLast(object.ObjectWithArgs.objname)
          : '';
    return made.tables.has(name) || made.functions.has(name) ? [] : [`revokes rights on ${name}`];
  });
}

function judgeAlter(statement: AlterTableStmt, made: Made): string[] {
  const table = getName(statement.relation);
  if (made.tables.has(table)) return [];
  return getCommands(statement).flatMap((command) => judgeCommand(table, command, made));
}

function judgeCommand(table: string, { subtype, name = '', def }: AlterTableCmd, made: Made) {
  const column = `${table}.${name}`;
  if (subtype === 'AT_DropColumn') return [`drops ${column}`];
  if (made.columns.has(column)) return [];
  if (subtype === 'AT_AlterColumnType') return [`changes the type of ${column}`];
  if (subtype === 'AT_SetNotNull') return [`makes ${column} NOT NULL`];
  if (subtype === 'AT_ColumnDefault' && def === undefined) {
    return [`drops the default of ${column}`];
  }
  if (subtype === 'AT_AddColumn') {
    const { colname, constraints = [] } = getColumn(def);
    const kinds = constraints.map((one) => ('Constraint' in one ? one.Constraint.contype : ''));
    const filled = ['CONSTR_DEFAULT', 'CONSTR_GENERATED', 'CONSTR_IDENTITY'];
    const demanded = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY');
    return demanded && !filled.some((kind) => kinds.includes(kind as never))
      ? [`adds ${table}.${colname} as NOT NULL without a default`]
      : [];
  }
  if (subtype === 'AT_AddConstraint' && def && 'Constraint' in def) {
    const { conname = '', keys = [], fk_attrs = [] } = def.Constraint;
    const names = [...keys, ...fk_attrs].map(getString);
    if (made.dropped.has(`${table}.${conname}`) || isNew(made, table, names)) return [];
    return [`adds the constraint ${conname} to ${table}`];
  }
  return [];
}

/** Whether a script has made the table itself, or one of these columns, which no one before it fills. */
function isNew(made: Made, table: string, columns: readonly string[]): boolean {
  return made.tables.has(table) || columns.some((name) => made.columns.has(`${table}.${name}`));
}

function getCommands({ cmds = [] }: AlterTableStmt): AlterTableCmd[] {
  return cmds.flatMap((one) => ('AlterTableCmd' in one ? [one.AlterTableCmd] : []));
}

const getColumn = (def: Node | undefined): ColumnDef =>
  def && 'ColumnDef' in def ? def.ColumnDef : {};
const getName = (relation: RangeVar | undefined): string => relation?.relname ?? '';
const getString = (node: Node): string => ('String' in node ? (node.String.sval ?? '') : '');
const getItems = (node: Node): Node[] => ('List' in node ? (node.List.items ?? []) : [node]);
const getLast = (names: readonly Node[] | undefined): string =>
  names?.length ? getString(names.at(-1) as Node) : '';
const getType = (node: Node): string => ('TypeName' in node ? getTypeName(node.TypeName) : '');
const getTypeName = (type: { names?: Node[]; arrayBounds?: Node[] } | undefined): string =>
  `${getLast(type?.names)}${type?.arrayBounds?.length ? '[]' : ''}`;
