import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolRecord, PoolUser } from '../../model/records.ts';
import type { Field, Values } from '../fields.ts';

/** Names of attributes may hold dots, which divide the names of fields. */
const toFieldName = (attribute: string) => encodeURIComponent(attribute).replaceAll('.', '%2E');

/** One field for each attribute of the pool that can be changed. */
export function attributeFields({ schema }: PoolRecord): Field[] {
  return schema
    .filter(({ Name, Mutable }) => Mutable !== false && Name !== 'identities')
    .map(({ Name = '', AttributeDataType: type }) => ({
      ...{ name: `attributes.${toFieldName(Name)}`, label: Name },
      ...(type === 'Boolean'
        ? { kind: 'select', options: ['', 'true', 'false'] }
        : { kind: 'text' }),
    }));
}

/** What the fields show of attributes that are there. */
export const toFieldValues = (attributes: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [toFieldName(name), value]));

/** The difference between what was typed and what is there: an emptied field removes. */
export function changedAttributes({ pool, user }: PoolUser, typed: Values = {}) {
  const changed: AttributeType[] = [];
  const removed: string[] = [];
  for (const { name, label } of attributeFields(pool)) {
    const value = typed[name.slice('attributes.'.length)] as string | undefined;
    const before = user.attributes[label];
    if (value === undefined) removed.push(...(before === undefined ? [] : [label]));
    else if (value !== before) changed.push({ Name: label, Value: value });
  }
  return { changed, removed };
}
