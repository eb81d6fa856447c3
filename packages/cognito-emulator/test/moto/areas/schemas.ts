import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';

const created = async ({ aws, unique }: Lab, Schema?: SchemaAttributeType[]) =>
  (await aws.createUserPool({ PoolName: unique(), Schema })).UserPool;

const attribute = async (lab: Lab, Schema: SchemaAttributeType[], name: string) =>
  (await created(lab, Schema))?.SchemaAttributes?.find(({ Name }) => Name === name);

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
const banana = { Name: 'banana', AttributeDataType: 'String' as const };

export const schemas: readonly Expectation[] = [
  {
    moto: 'create_user_pool_should_have_all_default_attributes_in_schema',
    check: async (lab) => {
      const pool = await created(lab);
      const { UserPool: described } = await lab.aws.describeUserPool({ UserPoolId: pool?.Id });
      expect(described?.SchemaAttributes).toEqual(pool?.SchemaAttributes);
      const schema = new Map(pool?.SchemaAttributes?.map((one) => [one.Name, one]));
      expect(schema.size).toBe(21);
      expect(schema.get('sub')).toEqual({
        Name: 'sub',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: false,
        Required: true,
        StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
      });
      expect(schema.get('birthdate')).toMatchObject({
        StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
      });
      expect(schema.get('updated_at')).toMatchObject({
        NumberAttributeConstraints: { MinValue: '0' },
      });
      expect(schema.get('email_verified')).toMatchObject({ AttributeDataType: 'Boolean' });
      expect(schema.get('identities')).toMatchObject({ StringAttributeConstraints: {} });
    },
  },
  {
    moto: 'create_user_pool_unknown_attribute_data_type',
    differs: 'AWS counts validation errors and names the place of the value.',
    check: async (lab) =>
      refused(
        created(lab, [{ Name: 'custom', AttributeDataType: 'Banana' as never }]),
        INVALID,
        /^1 validation error detected: Value 'Banana' at 'schema\.1\.member\.attributeDataType' failed to satisfy constraint: Member must satisfy enum value set: /,
      ),
  },
  {
    moto: 'create_user_pool_custom_attribute_without_data_type',
    check: async (lab) =>
      refused(
        created(lab, [{ Name: 'custom' }]),
        INVALID,
        'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
      ),
  },
  {
    moto: 'create_user_pool_custom_attribute_defaults',
    check: async (lab) => {
      const types = ['String', 'Number'] as const;
      const pool = await created(
        lab,
        types.map((AttributeDataType) => ({ Name: AttributeDataType, AttributeDataType })),
      );
      for (const type of types) {
        expect(pool?.SchemaAttributes?.find(({ Name }) => Name === `custom:${type}`)).toEqual({
          Name: `custom:${type}`,
          AttributeDataType: type,
          DeveloperOnlyAttribute: false,
          Mutable: true,
          Required: false,
          ...(type === 'String' ? { StringAttributeConstraints: {} } : {}),
        });
      }
    },
  },
  {
    moto: 'create_user_pool_custom_attribute_developer_only',
    check: async (lab) => {
      const given = { ...banana, DeveloperOnlyAttribute: true };
      expect(await attribute(lab, [given], 'dev:custom:banana')).toMatchObject({
        DeveloperOnlyAttribute: true,
      });
    },
  },
  {
    moto: 'create_user_pool_custom_attribute_required',
    check: async (lab) =>
      refused(
        created(lab, [{ ...banana, Required: true }]),
        INVALID,
        'Required custom attributes are not supported currently.',
      ),
  },
  {
    moto: 'create_user_pool_standard_attribute_with_changed_data_type_or_developer_only',
    cases: 2,
    check: async (lab) => {
      for (const change of [
        { AttributeDataType: 'Number' as const },
        { DeveloperOnlyAttribute: true },
      ]) {
        await refused(
          created(lab, [{ Name: 'email', ...change }]),
          INVALID,
          'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
        );
      }
    },
  },
  {
    moto: 'create_user_pool_attribute_with_schema',
    check: async (lab) => {
      const schema = (['String', 'Number', 'Boolean'] as const).map((AttributeDataType) => ({
        Name: AttributeDataType,
        AttributeDataType,
        ...both,
      }));
      const pool = await created(lab, [...schema, { Name: 'email', ...both }]);
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
          (await attribute(lab, [{ ...text(half), Name: 'own' }], 'custom:own'))
            ?.StringAttributeConstraints,
        ).toEqual(half);
      }
      for (const half of [{ MinValue: '10' }, { MaxValue: '10' }]) {
        expect(
          (await attribute(lab, [{ ...amount(half), Name: 'own' }], 'custom:own'))
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
        (await attribute(lab, [text({ MaxLength: '2048' })], 'email'))?.StringAttributeConstraints,
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
  {
    moto: 'add_custom_attributes',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool();
      await aws.addCustomAttributes({ UserPoolId, CustomAttributes: [banana] });
      const { UserPool } = await aws.describeUserPool({ UserPoolId });
      expect(UserPool?.SchemaAttributes?.at(-1)).toMatchObject({ Name: 'custom:banana' });
    },
  },
  {
    moto: 'add_custom_attributes_existing_attribute',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool({ Schema: [banana] });
      const hidden = { ...banana, DeveloperOnlyAttribute: true };
      const add = (one: SchemaAttributeType) =>
        aws.addCustomAttributes({ UserPoolId, CustomAttributes: [one] });
      await add(hidden);
      await refused(
        add(hidden),
        INVALID,
        'custom:banana: Existing attribute already has name dev:custom:banana.',
      );
      await refused(
        add(banana),
        INVALID,
        'custom:banana: Existing attribute already has name custom:banana.',
      );
    },
  },
];
