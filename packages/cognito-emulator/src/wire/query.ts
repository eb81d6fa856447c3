import type { ApiModel, Shape } from '../api-model/api-model.ts';
import { escapeXml } from './escape-xml.ts';

/** Items of a list are read up to here; the model's own limits are lower. */
const MAX_ITEMS = 100;

function read(model: ApiModel, shape: Shape, fields: Map<string, string>, at: string): unknown {
  const has = [...fields.keys()].some((name) => name === at || name.startsWith(`${at}.`));
  if (!has) return undefined;
  const inner = (name: string) => model.shapes[name] ?? { type: 'string' as const };
  if (shape.type === 'structure') {
    const members = Object.entries(shape.members ?? {}).map(
      ([name, of]) => [name, read(model, inner(of), fields, `${at}.${name}`)] as const,
    );
    return Object.fromEntries(members);
  }
  if (shape.type === 'list') {
    const items: unknown[] = [];
    for (let index = 1; index <= MAX_ITEMS; index += 1) {
      const item = read(model, inner(shape.member ?? ''), fields, `${at}.member.${index}`);
      if (item === undefined) break;
      items.push(item);
    }
    return items;
  }
  const text = fields.get(at);
  return shape.type === 'integer' && /^-?\d{1,9}$/.test(text ?? '') ? Number(text) : text;
}

/**
 * A form of AWS's query protocol as the JSON that it stands for, to be checked as such.
 * Source: Smithy's description of awsQuery.
 */
export function queryToJson(
  model: ApiModel,
  shapeName: string,
  fields: Map<string, string>,
): Record<string, unknown> {
  const members = Object.entries(model.shapes[shapeName]?.members ?? {}).map(
    ([name, of]) =>
      [name, read(model, model.shapes[of] ?? { type: 'string' }, fields, name)] as const,
  );
  return Object.fromEntries(members);
}

function toContent(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/\.\d+/, '');
  return typeof value === 'object' && value !== null ? toXml(value) : escapeXml(String(value));
}

/** A result as elements, in its own order. Times are ISO 8601, without fractions. */
export const toXml = (value: object): string =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `<${name}>${toContent(inner)}</${name}>`)
    .join('');
