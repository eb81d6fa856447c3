import type { Input } from '../../test/contract/contract.ts';
import type { Place } from '../../test/contract/place.ts';
import type { ParityCase } from '../case.ts';

const LISTS = 'developer guide, searching for users';
const RESETS = 'measured on a live pool by others: naming one setting resets the rest';

const search = ({ UserPoolId }: Place, Filter: string): Input => ({ UserPoolId, Filter });

const count = (answer: Record<string, unknown>) => ({ users: (answer.Users as []).length });

/** Groups, searches, links and clients, as the app and provisioning use them. */
export const groupsAndLists: readonly ParityCase[] = [
  {
    name: 'a group with a colon in its name',
    operation: 'CreateGroup',
    known: 'documented',
    source: 'API reference: the pattern of GroupName',
    make: ({ UserPoolId, unique }) => ({ UserPoolId, GroupName: `platform:${unique('group')}` }),
  },
  {
    name: 'someone is put into a group that is not there',
    operation: 'AdminAddUserToGroup',
    known: 'unknown',
    make: async ({ UserPoolId, user }) => ({
      UserPoolId,
      Username: await user(),
      GroupName: 'nowhere',
    }),
  },
  {
    name: 'someone is taken out of a group that they are not in',
    operation: 'AdminRemoveUserFromGroup',
    known: 'unknown',
    make: async ({ UserPoolId, user, unique }, { send }) => {
      const GroupName = unique('group');
      await send('CreateGroup', { UserPoolId, GroupName });
      return { UserPoolId, Username: await user(), GroupName };
    },
  },
  {
    name: 'people of a group that is not there',
    operation: 'ListUsersInGroup',
    known: 'unknown',
    make: ({ UserPoolId }) => ({ UserPoolId, GroupName: 'nowhere' }),
  },
  {
    name: 'a group that is not there is deleted',
    operation: 'DeleteGroup',
    known: 'unknown',
    make: ({ UserPoolId }) => ({ UserPoolId, GroupName: 'nowhere' }),
  },
  {
    name: 'a search by the whole address',
    operation: 'ListUsers',
    known: 'documented',
    source: LISTS,
    make: async (place) => search(place, `email = "${place.getEmail(await place.user())}"`),
    compare: count,
  },
  {
    name: 'a search by the beginning of a name',
    operation: 'ListUsers',
    known: 'documented',
    source: LISTS,
    make: async (place) => {
      const name = place.unique('Grace ');
      await place.user({ name: `${name} Hopper` });
      return search(place, `name ^= "${name}"`);
    },
    compare: count,
  },
  {
    name: 'a search that finds no one',
    operation: 'ListUsers',
    known: 'documented',
    source: LISTS,
    make: (place) => search(place, 'email = "nobody@example.com"'),
  },
  {
    name: 'a search by an attribute that is not searchable',
    operation: 'ListUsers',
    known: 'unknown',
    make: (place) => search(place, 'custom:foo = "x"'),
  },
  {
    name: 'a search that cannot be read',
    operation: 'ListUsers',
    known: 'unknown',
    make: (place) => search(place, 'email "x"'),
  },
  {
    name: 'a link to a provider that is not there',
    operation: 'AdminLinkProviderForUser',
    known: 'unknown',
    make: async ({ UserPoolId, user }) => ({
      UserPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: await user() },
      SourceUser: {
        ProviderName: 'Nowhere',
        ProviderAttributeName: 'Cognito_Subject',
        ProviderAttributeValue: 'x',
      },
    }),
  },
  {
    name: 'an update of a client that names its name alone',
    operation: 'UpdateUserPoolClient',
    known: 'live',
    source: RESETS,
    make: async ({ UserPoolId }, { fixture }) => {
      const { id: ClientId } = await fixture.createClient(UserPoolId, {
        ReadAttributes: ['email'],
      });
      return { UserPoolId, ClientId, ClientName: 'renamed' };
    },
    compare: ({ UserPoolClient }) => {
      const { ReadAttributes, CallbackURLs, AllowedOAuthFlows } = UserPoolClient as Input;
      return { ReadAttributes, CallbackURLs, AllowedOAuthFlows };
    },
  },
  {
    name: 'what a new client is given that asks for nothing',
    operation: 'CreateUserPoolClient',
    known: 'documented',
    source: 'API reference: the defaults of each setting',
    make: ({ UserPoolId }) => ({ UserPoolId, ClientName: 'bare' }),
  },
  {
    name: 'a redirect without https',
    operation: 'CreateUserPoolClient',
    known: 'unknown',
    make: ({ UserPoolId }) => ({
      UserPoolId,
      ClientName: 'unsafe',
      CallbackURLs: ['http://app.example.com/callback'],
    }),
  },
  {
    name: 'an attribute of a name that is taken',
    operation: 'AddCustomAttributes',
    known: 'unknown',
    make: async ({ unique }, { scratch: { UserPoolId }, send }) => {
      const CustomAttributes = [{ Name: unique('attr'), AttributeDataType: 'String' }];
      await send('AddCustomAttributes', { UserPoolId, CustomAttributes });
      return { UserPoolId, CustomAttributes };
    },
  },
];
