import fc from 'fast-check';
import { apiModel, type Shape } from '../../src/api-model/api-model.ts';
import { PASSWORD } from '../fixture.ts';

/** Values that exist, by the names of shapes that take them. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Text that breaks naive code. */
export const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u001f',
  'a'.repeat(300),
  '😀',
  '\ud800',
  '__proto__',
  'constructor',
  '../..',
  '%00',
  '"',
  '\\',
  '{"a":1}',
  '-1',
  '1e309',
  'null',
  '\r\nX: y',
  '(?s)',
  'é'.repeat(130),
);
const anything = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.string(),
  fc.constant([]),
  fc.constant({}),
  fc.constant([[]]),
);

/** Keys of AuthParameters and ChallengeResponses. */
const mapKeys = [
  'USERNAME',
  'PASSWORD',
  'SRP_A',
  'REFRESH_TOKEN',
  'NEW_PASSWORD',
  'ANSWER',
  'TIMESTAMP',
  'PASSWORD_CLAIM_SIGNATURE',
  'PASSWORD_CLAIM_SECRET_BLOCK',
  'DEVICE_KEY',
  'CHALLENGE_NAME',
  'PREFERRED_CHALLENGE',
  'CREDENTIAL',
] as const;

function text(shape: Shape, name: string, known: Known): fc.Arbitrary<unknown> {
  const own = known[name];
  return fc.oneof(
    { weight: own ? 8 : 1, arbitrary: own ? fc.constantFrom(...own) : fc.string() },
    {
      weight: shape.enum ? 6 : 1,
      arbitrary: shape.enum ? fc.constantFrom(...shape.enum) : fc.string(),
    },
    { weight: 1, arbitrary: nasty },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
}

/** Values for a shape of the API model: mostly proper, some wrong. */
export function arbitrary(name: string, known: Known, depth: number): fc.Arbitrary<unknown> {
  const shape = apiModel.shapes[name];
  if (!shape || depth > 5) return anything;
  const inner = (of: string | undefined) => arbitrary(of ?? '', known, depth + 1);
  const proper = (): fc.Arbitrary<unknown> => {
    switch (shape.type) {
      case 'structure': {
        const members = Object.entries(shape.members ?? {});
        const required = members
          .map(([member]) => member)
          .filter((member) => shape.required?.includes(member));
        const record = Object.fromEntries(members.map(([member, of]) => [member, inner(of)]));
        return fc.record(record, { requiredKeys: required });
      }
      case 'list':
        return fc.array(inner(shape.member), { maxLength: 3 });
      case 'map':
        return fc.dictionary(
          fc.oneof(fc.constantFrom(...mapKeys), fc.string()),
          fc.oneof(
            inner(shape.value),
            fc.constantFrom(...(known.UsernameType ?? ['x'])),
            fc.constant(PASSWORD),
            fc.constant('EMAIL_OTP'),
          ),
          { maxKeys: 4 },
        );
      case 'integer':
      case 'long':
      case 'double':
        return fc.oneof(
          fc.integer({ min: shape.min ?? -5, max: Math.min(shape.max ?? 100, 100) }),
          fc.double(),
          fc.maxSafeInteger(),
        );
      case 'boolean':
        return fc.boolean();
      case 'timestamp':
        return fc.integer();
      case 'document':
        return fc.jsonValue();
      default:
        return text(shape, name, known);
    }
  };
  return fc.oneof({ weight: 30, arbitrary: proper() }, { weight: 1, arbitrary: anything });
}
