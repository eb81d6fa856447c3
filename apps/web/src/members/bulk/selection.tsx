'use client';

import type { ShownMember } from '../shown-member.ts';
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
  /** On a phone the boxes are seen on request only. */
  readonly selecting: boolean;
  readonly setSelecting: (selecting: boolean) => void;
  readonly choose: (members: readonly Selectable[], chosen: boolean) => void;
  readonly chooseAllMatching: () => void;
  readonly clear: () => void;
}

/** Neither oneself nor those above can be chosen. */
export function isSelectable(member: Pick<ShownMember, 'changeable' | 'self'>): boolean {
  return member.changeable && !member.self;
}

const Context = createContext<Selection | null>(null);

interface SelectionProviderProps {
  /** What the list is of: another search forgets who was chosen. */
  of: string;
  children: ReactNode;
}

/** Remembers who has been chosen below it. */
export function SelectionProvider({ of, children }: SelectionProviderProps) {
  const [list, setList] = useState(of);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [allMatching, setAllMatching] = useState(false);
  const [selecting, setSelecting] = useState(false);
  if (list !== of) {
    setList(of);
    setAllMatching(false);
    setChosen(new Map());
  }
  const selection = useMemo<Selection>(
    () => ({
      chosen,
      allMatching,
      selecting,
      setSelecting,
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
        setSelecting(false);
        setChosen(new Map());
      },
    }),
    [chosen, allMatching, selecting],
  );
  return <Context value={selection}>{children}</Context>;
}

export function useSelection(): Selection {
  const selection = useContext(Context);
  if (!selection) throw new Error('there is no SelectionProvider around');
  return selection;
}
