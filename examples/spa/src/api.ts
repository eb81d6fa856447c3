import { createApiClient } from '@gatehouse/api-client';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';

/**
 * The API with the access token of this moment: Amplify gets a new one shortly before the old one ends.
 * Never the ID token, which says who someone is and opens nothing.
 */
export async function api() {
  const { tokens } = await fetchAuthSession();
  return createApiClient({
    origin: import.meta.env.VITE_API_ORIGIN,
    token: tokens?.accessToken.toString() ?? '',
    fetch: fetchOrLeave,
  });
}

/**
 * A token that is not taken is worth no second try: someone has signed out everywhere, or the pool's
 * session was begun by a company's identity provider. Signing out ends that session as well, so that the
 * next sign-in asks who it is.
 */
async function fetchOrLeave(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 401) await signOut();
  return response;
}

/** Who is signed in, and where they are a member. */
export async function getMe() {
  const client = await api();
  const { data } = await client.GET('/me');
  return data;
}

/** The first projects of a tenant. */
export async function listProjects(tenant: string) {
  const client = await api();
  const { data } = await client.GET('/tenants/{tenant}/projects', {
    params: { path: { tenant } },
  });
  return data?.items ?? [];
}

/** Makes a project. */
export async function createProject(tenant: string, name: string) {
  const client = await api();
  await client.POST('/tenants/{tenant}/projects', { params: { path: { tenant } }, body: { name } });
}

/** Makes the tokens of this sign-in void, wherever they are. */
export async function endSignIn() {
  const client = await api();
  await client.POST('/session/sign-out');
}

/** Ends every sign-in of this person: other apps, other devices, the web app. */
export async function endAllSignIns() {
  const client = await api();
  await client.POST('/me/sessions/end-all');
}
