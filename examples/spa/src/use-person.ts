import { getCurrentUser } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { useEffect, useState } from 'react';
import { getMe } from './api.ts';

export type Person = NonNullable<Awaited<ReturnType<typeof getMe>>>;

type State =
  | { readonly is: 'unknown' | 'no one' }
  | { readonly is: 'someone'; readonly person: Person }
  | { readonly is: 'refused'; readonly reason: string };

/** Who is signed in; asked again when the pool has sent the browser back. */
export function usePerson(): State {
  const [state, setState] = useState<State>({ is: 'unknown' });
  useEffect(() => {
    let stopped = false;
    const look = async () => {
      const found = await findPerson();
      if (!stopped) setState(found);
    };
    void look();
    const stop = Hub.listen('auth', ({ payload }) => {
      if (payload.event === 'signInWithRedirect') void look();
      // The browser is on its way to /logout, and back here.
      if (payload.event === 'signedOut') setState({ is: 'unknown' });
      if (payload.event === 'signInWithRedirect_failure') {
        setState({ is: 'refused', reason: 'The sign-in did not succeed.' });
      }
    });
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  return state;
}

async function findPerson(): Promise<State> {
  // While a sign-in is being completed there is no one yet: the Hub tells when.
  const user = await getCurrentUser().catch(() => undefined);
  if (!user) return { is: 'no one' };
  try {
    const person = await getMe();
    // Refused: signed out, and on the way to /logout.
    return person ? { is: 'someone', person } : { is: 'unknown' };
  } catch (error) {
    return { is: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}
