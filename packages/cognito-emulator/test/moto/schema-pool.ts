import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Lab } from './lab.ts';

/** A new pool with these attributes. */
export const createPoolWith = async ({ aws, unique }: Lab, Schema?: SchemaAttributeType[]) =>
  (await aws.createUserPool({ PoolName: unique(), Schema })).UserPool;

/** An attribute of a new pool, by the name that it has there. */
export const createAttribute = async (lab: Lab, Schema: SchemaAttributeType[], name: string) =>
  (await createPoolWith(lab, Schema))?.SchemaAttributes?.find(({ Name }) => Name === name);
