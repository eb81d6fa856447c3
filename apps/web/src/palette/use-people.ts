'use client';

import { User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import type { Command, CommandGroup } from './command.ts';

/** Without a key for so long, the server is asked. */
const PAUSE_MS = 200;
const MIN_CHARACTERS = 2;

export interface Person {
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
export function usePeople(
  slug: string | null,
  text: string,
  toMore: (person: Person) => Command[],
  visit: (href: string) => void,
) {
  const t = useTranslations('shell.palette');
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
          commands: people.map((person) => {
            const href = `/t/${slug}/members/${person.userId}`;
            return {
              id: person.userId,
              name: person.name,
              detail: person.email,
              icon: User,
              href,
              run: () => visit(href),
              more: toMore(person),
            };
          }),
        };
  return { group, searching: wanted && !current, failed: current?.items === null };
}
