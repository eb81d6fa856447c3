import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { refused, type Expectation } from '../lab.ts';
import { createAttribute, createPoolWith } from '../schema-pool.ts';

const INVALID = 'InvalidParameterException';

const banana = { Name: 'banana', AttributeDataType: 'String' as const };

export const schemas: readonly Expectation[] = [
  {
    moto: 'create_user_pool_should_have_all_default_attributes_in_schema',
    check: async (lab) => {
      const pool = await createPoolWith(lab);
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
        createPoolWith(lab, [{ Name: 'custom', AttributeDataType: 'Banana' as never }]),
        INVALID,
        /^1 validation error detected: Value 'Banana' at 'schema\.1\.member\.attributeDataType' failed to satisfy constraint: Member must satisfy enum value set: /,
      ),
  },
  {
    moto: 'create_user_pool_custom_attribute_without_data_type',
    check: async (lab) =>
      refused(
        createPoolWith(lab, [{ Name: 'custom' }]),
        INVALID,
        'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
      ),
  },
  {
    moto: 'create_user_pool_custom_attribute_defaults',
    check: async (lab) => {
      const types = ['String', 'Number'] as const;
      const pool = await createPoolWith(
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
      expect(await createAttribute(lab, [given], 'dev:custom:banana')).toMatchObject({
        DeveloperOnlyAttribute: true,
      });
    },
  },
  {
    moto: 'create_user_pool_custom_attribute_required',
    check: async (lab) =>
      refused(
        createPoolWith(lab, [{ ...banana, Required: true }]),
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
          createPoolWith(lab, [{ Name: 'email', ...change }]),
          INVALID,
          'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
        );
      }
    },
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
