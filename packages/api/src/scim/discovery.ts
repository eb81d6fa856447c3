import { ENTERPRISE_SCHEMA, GROUP_SCHEMA, type Json, USER_SCHEMA } from './attributes.ts';
import { MAX_COUNT } from './query.ts';
import { toListResponse } from './resources.ts';

/** What of SCIM is spoken here (RFC 7643, 5). */
export function serviceProviderConfig(url: string): Json {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: MAX_COUNT },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token of this directory, from the settings of the tenant.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${url}/ServiceProviderConfig` },
  };
}

function resourceType(url: string, name: string, schema: string, extension?: string): Json {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema,
    ...(extension !== undefined && { schemaExtensions: [{ schema: extension, required: false }] }),
    meta: { resourceType: 'ResourceType', location: `${url}/ResourceTypes/${name}` },
  };
}

export function resourceTypes(url: string): Json[] {
  return [
    resourceType(url, 'User', USER_SCHEMA, ENTERPRISE_SCHEMA),
    resourceType(url, 'Group', GROUP_SCHEMA),
  ];
}

const attribute = (name: string, type = 'string', more: Json = {}): Json => ({
  name,
  type,
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});

const list = (name: string): Json =>
  attribute(name, 'complex', {
    multiValued: true,
    subAttributes: [
      attribute('value'),
      attribute('type'),
      attribute('display'),
      attribute('primary', 'boolean'),
    ],
  });

/** The schemas of what is kept (RFC 7643, 7). */
export function schemas(url: string): Json[] {
  const schema = (id: string, name: string, attributes: Json[]): Json => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    attributes,
    meta: { resourceType: 'Schema', location: `${url}/Schemas/${id}` },
  });
  const texts = ['displayName', 'nickName', 'profileUrl', 'title', 'userType', 'preferredLanguage'];
  const parts = ['formatted', 'familyName', 'givenName', 'middleName'];
  return [
    schema(USER_SCHEMA, 'User', [
      attribute('userName', 'string', { required: true, uniqueness: 'server' }),
      attribute('externalId', 'string', { caseExact: true }),
      attribute('active', 'boolean'),
      attribute('name', 'complex', { subAttributes: parts.map((part) => attribute(part)) }),
      ...[...texts, 'locale', 'timezone'].map((name) => attribute(name)),
      ...['emails', 'phoneNumbers', 'ims', 'addresses'].map(list),
    ]),
    schema(GROUP_SCHEMA, 'Group', [
      attribute('displayName', 'string', { required: true }),
      attribute('externalId', 'string', { caseExact: true }),
      list('members'),
    ]),
    schema(
      ENTERPRISE_SCHEMA,
      'EnterpriseUser',
      ['employeeNumber', 'costCenter', 'organization', 'division', 'department'].map((name) =>
        attribute(name),
      ),
    ),
  ];
}

/** All of a kind, or the one of this id; undefined for none. */
export function pick(all: readonly Json[], id: string | undefined): Json | undefined {
  if (id === undefined) return toListResponse(all, { total: all.length, startIndex: 1 });
  return all.find((one) => String(one.id).toLowerCase() === id.toLowerCase());
}
