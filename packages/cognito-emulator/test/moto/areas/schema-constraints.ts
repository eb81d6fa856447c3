import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { refused, type Expectation, type Lab } from '../lab.ts';
import { createAttribute, createPoolWith } from '../schema-pool.ts';

const INVALID = 'InvalidParameterException';

/** Refused by CreateUserPool, and as a custom attribute by AddCustomAttributes as well. */
async function refusedEverywhere(lab: Lab, given: SchemaAttributeType, message: string) {
  const { aws, unique, plain } = lab;
  const create = (Schema: SchemaAttributeType[]) =>
    aws.createUserPool({ PoolName: unique(), Schema });
  await refused(create([given]), INVALID, message);
  const own = { ...given, Name: 'own' };
  const ownMessage = message.replace(given.Name ?? '', 'custom:own');
  await refused(create([own]), INVALID, ownMessage);
  await refused(
    aws.addCustomAttributes({ UserPoolId: plain.UserPoolId, CustomAttributes: [own] }),
    INVALID,
    ownMessage,
  );
}

const text = (StringAttributeConstraints: SchemaAttributeType['StringAttributeConstraints']) => ({
  Name: 'email',
  AttributeDataType: 'String' as const,
  StringAttributeConstraints,
});
const amount = (NumberAttributeConstraints: SchemaAttributeType['NumberAttributeConstraints']) => ({
  Name: 'updated_at',
  AttributeDataType: 'Number' as const,
  NumberAttributeConstraints,
});
const lengths = { MinLength: '10', MaxLength: '20' };
const values = { MinValue: '10', MaxValue: '20' };
const both = { StringAttributeConstraints: lengths, NumberAttributeConstraints: values };

export const schemaConstraints: readonly Expectation[] = [
  {
    moto: 'create_user_pool_attribute_with_schema',
    check: async (lab) => {
      const schema = (['String', 'Number', 'Boolean'] as const).map((AttributeDataType) => ({
        Name: AttributeDataType,
        AttributeDataType,
        ...both,
      }));
      const pool = await createPoolWith(lab, [...schema, { Name: 'email', ...both }]);
      const found = new Map(pool?.SchemaAttributes?.map((one) => [one.Name, one]));
      expect(found.get('custom:String')?.StringAttributeConstraints).toEqual(lengths);
      expect(found.get('custom:String')).not.toHaveProperty('NumberAttributeConstraints');
      expect(found.get('custom:Number')?.NumberAttributeConstraints).toEqual(values);
      expect(found.get('custom:Number')).not.toHaveProperty('StringAttributeConstraints');
      expect(found.get('custom:Boolean')).not.toHaveProperty('StringAttributeConstraints');
      expect(found.get('custom:Boolean')).not.toHaveProperty('NumberAttributeConstraints');
      expect(found.get('email')?.StringAttributeConstraints).toEqual(lengths);
      expect(found.get('email')).not.toHaveProperty('NumberAttributeConstraints');
    },
  },
  {
    moto: 'create_user_pool_attribute_partial_schema',
    check: async (lab) => {
      const halves = [{ MinLength: '10' }, { MaxLength: '10' }];
      for (const half of halves) {
        expect(
          (await createAttribute(lab, [{ ...text(half), Name: 'own' }], 'custom:own'))
            ?.StringAttributeConstraints,
        ).toEqual(half);
      }
      for (const half of [{ MinValue: '10' }, { MaxValue: '10' }]) {
        expect(
          (await createAttribute(lab, [{ ...amount(half), Name: 'own' }], 'custom:own'))
            ?.NumberAttributeConstraints,
        ).toEqual(half);
      }
    },
  },
  {
    moto: 'create_user_pool_invalid_schema_values',
    cases: 4,
    check: async (lab) => {
      for (const value of ['invalid_value', '', '1e3', '-1', ' 1']) {
        for (const given of [text({ MinLength: value }), text({ MaxLength: value })]) {
          await refusedEverywhere(
            lab,
            given,
            'Invalid StringAttributeConstraints for schema attribute email',
          );
        }
      }
      for (const value of ['invalid_value', '', '1e3', '0x10']) {
        for (const given of [amount({ MinValue: value }), amount({ MaxValue: value })]) {
          await refusedEverywhere(
            lab,
            given,
            'Invalid NumberAttributeConstraints for schema attribute updated_at',
          );
        }
      }
    },
  },
  {
    moto: 'create_user_pool_string_schema_max_length_over_2048',
    cases: 2,
    check: async (lab) => {
      for (const given of [text({ MinLength: '2049' }), text({ MaxLength: '2049' })]) {
        await refusedEverywhere(
          lab,
          given,
          'user.email: String attributes cannot have a length of more than 2048',
        );
      }
      expect(
        (await createAttribute(lab, [text({ MaxLength: '2048' })], 'email'))
          ?.StringAttributeConstraints,
      ).toEqual({ MaxLength: '2048' });
    },
  },
  {
    moto: 'create_user_pool_string_schema_min_bigger_than_max',
    check: (lab) =>
      refusedEverywhere(
        lab,
        text({ MinLength: '2', MaxLength: '1' }),
        'user.email: Max length cannot be less than min length.',
      ),
  },
  {
    moto: 'create_user_pool_number_schema_min_bigger_than_max',
    check: (lab) =>
      refusedEverywhere(
        lab,
        amount({ MinValue: '2', MaxValue: '1' }),
        'user.updated_at: Max value cannot be less than min value.',
      ),
  },
];
