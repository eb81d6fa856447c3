'use client';

import { User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import type { CommandGroup } from './command.ts';

/** Without a key for so long, the server is asked. */
const PAUSE_MS = 200;
const MIN_CHARACTERS = 2;

interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

interface Answer {
  readonly typed: string;
  /** Null when the server could not be asked. */
  readonly items: readonly Person[] | null;
}

/** Members whose name or address holds what was typed, as the server finds them. */
export function usePeople(slug: string | null, text: string) {
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const typed = text.trim();
  const wanted = slug !== null && typed.length >= MIN_CHARACTERS;
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      callApi('GET', '/tenants/{tenant}/members', {
        path: { tenant: slug },
        query: { search: typed, limit: 6 },
      }).then(
        ({ items }) => gone || setAnswer({ typed, items }),
        () => gone || setAnswer({ typed, items: null }),
      );
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [slug, typed, wanted]);

  const current = wanted && answer?.typed === typed ? answer : null;
  const people = current?.items ?? [];
  const group: CommandGroup | null =
    people.length === 0
      ? null
      : {
          name: t('people'),
          commands: people.map(({ userId, name, email }) => ({
            id: userId,
            name,
            detail: email,
            icon: User,
            run: () => router.push(`/t/${slug}/members?search=${encodeURIComponent(email)}`),
          })),
        };
  return { group, searching: wanted && !current, failed: current?.items === null };
}
