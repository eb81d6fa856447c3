'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** Someone who can be chosen. */
export interface Selectable {
  readonly userId: string;
  readonly name: string;
}

interface Selection {
  /** Who is chosen, by id; kept while one goes through the pages. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Everyone who matches the search is meant, on all pages. */
  readonly allMatching: boolean;
  readonly choose: (members: readonly Selectable[], chosen: boolean) => void;
  readonly chooseAllMatching: () => void;
  readonly clear: () => void;
}

const Context = createContext<Selection | null>(null);

/** Remembers who has been chosen below it. Give it the search as its key: another one forgets. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [allMatching, setAllMatching] = useState(false);
  const selection = useMemo<Selection>(
    () => ({
      chosen,
      allMatching,
      choose: (members, on) => {
        setAllMatching(false);
        setChosen((before) => {
          const after = new Map(before);
          for (const { userId, name } of members) {
            if (on) after.set(userId, name);
            else after.delete(userId);
          }
          return after;
        });
      },
      chooseAllMatching: () => setAllMatching(true),
      clear: () => {
        setAllMatching(false);
        setChosen(new Map());
      },
    }),
    [chosen, allMatching],
  );
  return <Context value={selection}>{children}</Context>;
}

export function useSelection(): Selection {
  const selection = useContext(Context);
  if (!selection) throw new Error('there is no SelectionProvider around');
  return selection;
}
