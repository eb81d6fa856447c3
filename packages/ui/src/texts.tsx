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
  readonly combobox: { readonly search: string; readonly nothingFound: string };
  readonly dates: {
    readonly from: string;
    readonly to: string;
    readonly previousMonth: string;
    readonly nextMonth: string;
  };
  readonly saveBar: { readonly unsaved: string; readonly discard: string; readonly save: string };
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
  combobox: { search: 'Search…', nothingFound: 'No matches' },
  dates: { from: 'From', to: 'To', previousMonth: 'Previous month', nextMonth: 'Next month' },
  saveBar: { unsaved: 'Unsaved changes', discard: 'Discard', save: 'Save' },
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
});

export function UiTextsProvider({ texts, children }: { texts: UiTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

export function useUiTexts(): UiTexts {
  return use(Texts);
}
