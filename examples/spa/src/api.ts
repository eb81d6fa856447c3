import { ApiProblem, createApiClient } from '@gatehouse/api-client';
import { fetchAuthSession, signInWithRedirect } from 'aws-amplify/auth';

/**
 * The API with the access token of this moment: Amplify gets a new one shortly before the old one ends.
 * Never the ID token, which says who someone is and opens nothing.
 */
async function api() {
  const { tokens } = await fetchAuthSession();
  return createApiClient({
    origin: import.meta.env.VITE_API_ORIGIN,
    token: tokens?.accessToken.toString() ?? '',
  });
}

/** Who is signed in, and where they are a member. */
export async function getMe() {
  const client = await api();
  const { data } = await client.GET('/me').catch(signInAnew);
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

/** The pool's session in this browser was begun by a company's identity provider, or is too old. */
async function signInAnew(error: unknown): Promise<never> {
  if (error instanceof ApiProblem && error.code === 'auth.sign_in_again') {
    await signInWithRedirect({ options: { prompt: 'LOGIN' } });
  }
  throw error;
}
