import { createHash } from 'node:crypto';
import type { ApiDeps } from '@gatehouse/api/deps';
import { countedAs } from '@gatehouse/api/limits/ip-address';
import { newSessionToken } from '@gatehouse/auth/session-token';
import { normalizeEmail } from '@gatehouse/domain/email';
import { parseBackupCode } from '@gatehouse/services/backup-codes';
import { startRecovery as start } from '@gatehouse/services/recovery';
import { cookieLine, recoveryCookieName } from '#src/auth/cookies.ts';
import { answerForm } from '#src/forms/answer-form.ts';
import { recoverHref } from './recover-href.ts';

/** Seconds that a browser keeps its half: a link's, and the time that its mail takes. */
const SECONDS = 30 * 60;

/**
 * Takes an address and a backup code. The answer is the same whoever has an account, and so is the work:
 * the worker looks at both. A person's codes are tried five times an hour from one address, an unknown
 * one's too, so that no one is kept out by tries from elsewhere.
 */
export function startRecovery(deps: ApiDeps, request: Request): Promise<Response> {
  const { appOrigin } = deps.settings;
  return answerForm(deps, request, recoverHref, async (form, origin) => {
    const email = normalizeEmail(readText(form, 'email'));
    const code = parseBackupCode(readText(form, 'code'));
    if (email === null || code === null) return { state: 'invalid' };
    const address = origin.address ?? 'unknown';
    const principal = createHash('sha256')
      .update(`${email} ${countedAs(address).address}`)
      .digest('base64url');
    if (await deps.limiter.take('recovery', { address, principal })) return { state: 'too_many' };
    const browserToken = newSessionToken();
    await start(deps, { email, code, browserToken, ...origin });
    const cookie = cookieLine(appOrigin, recoveryCookieName(appOrigin), browserToken, SECONDS);
    return { state: 'sent', cookies: [cookie] };
  });
}

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 320) : '';
}
