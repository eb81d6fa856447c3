import { hasCode } from './failure.ts';

/** What came of connecting an account: `connect` in the address of the page of security. */
export type ConnectOutcome =
  | 'done'
  /** It belongs to someone else here. */
  | 'in_use'
  /** Anything else: to be tried again. */
  | 'failed';

const OUTCOMES: readonly ConnectOutcome[] = ['done', 'in_use', 'failed'];

/** Where people see what came of it. */
export function connectHref(appOrigin: string, outcome: ConnectOutcome): string {
  return `${appOrigin}/profile/security?connect=${outcome}#accounts`;
}

export function toConnectOutcome(failure: unknown): ConnectOutcome {
  return hasCode(failure, 'account.identity_in_use') ? 'in_use' : 'failed';
}

/** Null where the address says nothing of it. */
export function parseConnectOutcome(value: string | string[] | undefined): ConnectOutcome | null {
  return OUTCOMES.find((outcome) => outcome === value) ?? null;
}
