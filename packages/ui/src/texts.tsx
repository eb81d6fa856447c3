'use client';

import { createContext, type ReactNode, use } from 'react';

/** The words that components say by themselves, in English unless the host gives others. */
export interface UiTexts {
  readonly cancel: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  readonly dismiss: string;
  /** Names the corner where short messages appear. */
  readonly messages: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
}

const Texts = createContext<UiTexts>({
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
  messages: 'Messages',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
});

export function UiTextsProvider({ texts, children }: { texts: UiTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

export function useUiTexts(): UiTexts {
  return use(Texts);
}
