import { generateClient } from 'aws-amplify/api';

/** Amplify's own types are those of a schema that it generates from. */
interface Client {
  graphql(options: { query: string; variables?: object }): unknown;
}

interface Answer<Data> {
  readonly data: Data;
}

interface Events {
  subscribe(observer: {
    next(event: Answer<{ readonly onChange: { readonly kind: string } | null }>): void;
    error(error: unknown): void;
  }): { unsubscribe(): void };
}

const getClient = () => generateClient() as Client;

/** Slugs and names of the tenants of whoever is signed in. */
export async function listTenants(): Promise<{ slug: string; name: string }[]> {
  const asked = getClient().graphql({ query: '{ tenants { slug name } }' });
  return ((await asked) as Answer<{ tenants: { slug: string; name: string }[] }>).data.tenants;
}

/** The newest projects of a tenant. */
export async function listProjects(tenant: string): Promise<{ id: string; name: string }[]> {
  const query = 'query ($tenant: ID!) { projects(tenant: $tenant) { items { id name } } }';
  const asked = getClient().graphql({ query, variables: { tenant } });
  const { data } = (await asked) as Answer<{ projects: { items: { id: string; name: string }[] } }>;
  return data.projects.items;
}

/** Makes a project; rejects with the API's refusal in `errors`. */
export async function createProject(tenant: string, name: string): Promise<void> {
  const query =
    'mutation ($tenant: ID!, $name: String!) { createProject(tenant: $tenant, name: $name) { id } }';
  await getClient().graphql({ query, variables: { tenant, name } });
}

/**
 * Calls back when something of a kind has changed in a tenant, whoever changed it.
 * @param onRefused when the subscription is refused, at its start or after Amplify connected again
 * @returns what ends it
 */
export function watchTenant(
  tenant: string,
  onChange: (kind: string) => void,
  onRefused: (error: unknown) => void,
): () => void {
  const query = 'subscription ($tenant: ID!) { onChange(tenant: $tenant) { kind } }';
  const events = getClient().graphql({ query, variables: { tenant } }) as Events;
  const subscription = events.subscribe({
    next: ({ data }) => {
      if (data.onChange) onChange(data.onChange.kind);
    },
    error: onRefused,
  });
  return () => subscription.unsubscribe();
}
