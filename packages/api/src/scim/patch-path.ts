import { attributeName, ENTERPRISE_SCHEMA, USER_SCHEMA } from './attributes.ts';
import { parseFilter, type Term } from './filter.ts';
import { ScimRefusal } from './scim-error.ts';

/** What a change of a user is about. */
export interface PatchPath {
  /** As the schema spells it; null for one that is not kept. */
  readonly name: string | null;
  /** Which values of a list. */
  readonly filter: readonly Term[] | null;
  readonly sub: string | null;
}

const PATH = /^([$A-Za-z][$\w-]*)(?:\[([^\]]{1,200})\])?(?:\.([$A-Za-z][$\w-]*))?$/;
const OTHER_SCHEMA = /^urn:/i;

/**
 * `name`, `name.sub`, `name[filter]`, `name[filter].sub`, each with or without its schema before it.
 * @throws ScimRefusal `invalidPath`, `invalidFilter`
 */
export function parsePath(text: string): PatchPath {
  const path = text.trim();
  const lower = path.toLowerCase();
  const enterprise = ENTERPRISE_SCHEMA.toLowerCase();
  if (lower === enterprise) return { name: ENTERPRISE_SCHEMA, filter: null, sub: null };
  if (lower.startsWith(`${enterprise}:`)) return parseExtension(path.slice(enterprise.length + 1));
  const prefix = `${USER_SCHEMA.toLowerCase()}:`;
  const bare = lower.startsWith(prefix) ? path.slice(prefix.length) : path;
  if (OTHER_SCHEMA.test(bare)) return { name: null, filter: null, sub: null };
  const found = PATH.exec(bare);
  if (!found) throw new ScimRefusal('invalidPath', 'The path cannot be read.');
  const [, name = '', filter, sub] = found;
  return {
    name: attributeName(name),
    filter: filter === undefined ? null : parseFilter(filter),
    sub: sub ?? null,
  };
}

/** Of the extension one attribute, or one value of `manager`, is set as a whole. */
function parseExtension(rest: string): PatchPath {
  const found = PATH.exec(rest);
  if (!found) throw new ScimRefusal('invalidPath', 'The path cannot be read.');
  return { name: ENTERPRISE_SCHEMA, filter: null, sub: found[1] ?? null };
}
