import { signInWithRedirect, signOut } from 'aws-amplify/auth';
import { useState } from 'react';
import { endAllSignIns, endSignIn } from './api.ts';
import { FilesView } from './files-view.tsx';
import { TenantView } from './tenant-view.tsx';
import { type Person, usePerson } from './use-person.ts';

/** Signing up, a second factor and a forgotten password are on the pool's own pages. */
export function App() {
  const state = usePerson();
  return (
    <main>
      <h1>A single-page app</h1>
      {state.is === 'unknown' && <p>One moment …</p>}
      {state.is === 'refused' && (
        <>
          <p role="alert">{state.reason}</p>
          <button onClick={() => void signOut()}>Start again</button>
        </>
      )}
      {state.is === 'no one' && <SignIn />}
      {state.is === 'someone' && <Home person={state.person} />}
    </main>
  );
}

function SignIn() {
  return (
    <nav>
      <button onClick={() => void signInWithRedirect()}>Sign in</button>
      <button onClick={() => void signInWithRedirect({ options: { prompt: 'LOGIN' } })}>
        Sign in as someone else
      </button>
    </nav>
  );
}

function Home({ person: { name, email, tenants } }: { person: Person }) {
  const [slug, setSlug] = useState(tenants[0]?.slug);
  return (
    <>
      <p>
        Signed in as {name} ({email})
      </p>
      <nav aria-label="Tenants">
        {tenants.map((tenant) => (
          <button
            key={tenant.slug}
            aria-pressed={tenant.slug === slug}
            onClick={() => setSlug(tenant.slug)}
          >
            {tenant.name}
          </button>
        ))}
      </nav>
      {slug === undefined ? <p>You are in no tenant yet.</p> : <InTenant key={slug} slug={slug} />}
      <nav>
        <button onClick={() => void leave(endSignIn)}>Sign out</button>
        <button onClick={() => void leave(endAllSignIns)}>Sign out everywhere</button>
      </nav>
    </>
  );
}

function InTenant({ slug }: { slug: string }) {
  return (
    <>
      <TenantView slug={slug} />
      <FilesView slug={slug} />
    </>
  );
}

/**
 * Three things end: the access token here (Gatehouse), the refresh token (Amplify revokes it), and the
 * pool's session in this browser (Amplify goes by way of /logout).
 */
async function leave(end: () => Promise<void>) {
  // A token that is void already is no reason to stay.
  await end().catch(() => undefined);
  await signOut();
}
