import { z } from 'zod';

/** What a person may do with an attribute by the tokens of the app's own clients. */
const ACCESS = ['none', 'read', 'write'] as const;

/** Names that look like rights: a person who could write one would be believed by someone. */
const RIGHTS = /^(tenant|role|admin|groups?|permissions?|operator)/i;

const LARGEST = 2048;
const length = z.int().min(0).max(LARGEST);

const common = {
  /** Whether it can change once it has a value. A pool can't change this either. */
  mutable: z.boolean().default(true),
  people: z.enum(ACCESS).default('none'),
};

const attribute = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('String'), minLength: length, maxLength: length, ...common })
    .partial({ minLength: true, maxLength: true })
    .refine(({ minLength = 0, maxLength = LARGEST }) => minLength <= maxLength, {
      error: 'ends below where it begins',
      path: ['maxLength'],
    }),
  z
    .strictObject({ type: z.literal('Number'), min: z.int(), max: z.int(), ...common })
    .partial({ min: true, max: true })
    .refine(({ min = -Infinity, max = Infinity }) => min <= max, {
      error: 'ends below where it begins',
      path: ['max'],
    }),
  z.strictObject({ type: z.literal('Boolean'), ...common }),
  z.strictObject({ type: z.literal('DateTime'), ...common }),
]);

type Attribute = z.output<typeof attribute>;

/** Attributes of the installation's own, by their name without `custom:`. */
export const customAttributes = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,19}$/, 'is 1 to 20 letters, digits, _ or -'),
    attribute,
  )
  .refine((all) => Object.keys(all).length <= 50, 'has at most 50')
  .check(({ value, issues }) => {
    for (const [name, { people }] of Object.entries(value)) {
      if (people !== 'write' || !RIGHTS.test(name)) continue;
      issues.push({
        code: 'custom',
        path: [name, 'people'],
        input: people,
        message: 'is not `write` for what reads like a right: a person would give it to themselves',
      });
    }
  });

type Attributes = z.output<typeof customAttributes>;

/** An attribute as a pool is told of it when it is made, or later. */
export function attributeSchema(name: string, attribute: Attribute) {
  return {
    Name: name,
    AttributeDataType: attribute.type,
    Mutable: attribute.mutable,
    Required: false,
    ...constraints(attribute),
  };
}

function constraints(attribute: Attribute) {
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value));
  if (attribute.type === 'String') {
    const { minLength, maxLength } = attribute;
    const limits = defined({ MinLength: text(minLength), MaxLength: text(maxLength) });
    return limits && { StringAttributeConstraints: limits };
  }
  if (attribute.type === 'Number') {
    const limits = defined({ MinValue: text(attribute.min), MaxValue: text(attribute.max) });
    return limits && { NumberAttributeConstraints: limits };
  }
  return undefined;
}

function defined(values: Record<string, string | undefined>): Record<string, string> | undefined {
  const there = Object.entries(values).filter((entry) => entry[1] !== undefined);
  return there.length === 0 ? undefined : (Object.fromEntries(there) as Record<string, string>);
}

/** Full names of the attributes that people may read, or write. */
export function attributesFor(attributes: Attributes, access: 'read' | 'write'): string[] {
  return Object.entries(attributes)
    .filter(([, { people }]) => people === 'write' || people === access)
    .map(([name]) => `custom:${name}`);
}
