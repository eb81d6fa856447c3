'use client';

import type { Member } from '@gatehouse/api/schemas';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';

/** Without a key for so long, the server is asked. */
const PAUSE_MS = 200;
const SHOWN = 6;

interface Found {
  readonly members: readonly Member[] | null;
  readonly problem: ApiProblem | null;
}

/**
 * Active members whose name or email address holds what was typed.
 * @param except who is left out
 * @returns no members until the server has answered
 */
export function useFoundMembers(slug: string, typed: string, except: string): Found {
  const [found, setFound] = useState<Found>({ members: null, problem: null });
  const inWords = useProblemWords();
  const fail = useEffectEvent((error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error;
    setFound({ members: null, problem: inWords(error) });
  });
  useEffect(() => {
    let gone = false;
    const search = typed.trim();
    const timer = setTimeout(
      () => {
        callApi('GET', '/tenants/{tenant}/members', {
          path: { tenant: slug },
          query: { status: 'active', limit: SHOWN + 1, ...(search !== '' && { search }) },
        }).then(
          ({ items }) => {
            const members = items.filter(({ userId }) => userId !== except).slice(0, SHOWN);
            if (!gone) setFound({ members, problem: null });
          },
          (error: unknown) => {
            if (!gone) fail(error);
          },
        );
      },
      search === '' ? 0 : PAUSE_MS,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [slug, typed, except]);
  return found;
}
