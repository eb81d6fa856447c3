import type { UserContext } from '@gatehouse/domain/context';
import { hasRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import {
  type AuthorizationRequest,
  isOAuthError,
  parseAuthorizationRequest,
  type RequestParameters,
} from '@gatehouse/services/connected-apps';
import { listTenants } from '@gatehouse/services/tenants';
import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AppFacts } from '#src/connect/app-facts.tsx';
import { parseProblem, readParameters, signInAgainHref } from '#src/connect/connect-href.ts';
import { ConsentForm } from '#src/connect/consent-form.tsx';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { toOfferedTenant } from '#src/personal-keys/offered-tenant.ts';
import { getDeps, requireUser } from '#src/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where an app sends a person whom it wants to act as (RFC 6749 §3.1). Looking at it changes nothing. */
export default async function ConnectPage({ searchParams }: PageProps<'/connect'>) {
  // No server of others is asked for someone who is not signed in.
  const user = await requireUser();
  const [deps, query, t] = await Promise.all([getDeps(), searchParams, getTranslations('connect')]);
  const parameters = readParameters((name) => query[name]);
  const asked = await readRequest(parameters, user.principal.userId);
  if (typeof asked === 'string') {
    return (
      <InviteFrame title={t('refused.title')}>
        <p className="text-base text-ink-2">{t(`refused.${asked}`)}</p>
      </InviteFrame>
    );
  }
  const tenants = (await listTenants(deps, user)).items.map(toOfferedTenant);
  const problem = parseProblem(query['problem']);
  const recent = isRecent(user);
  return (
    <InviteFrame title={t('heading', { app: asked.client.name })}>
      {problem !== null && <Notice tone="danger">{t(`problems.${toKey(problem)}`)}</Notice>}
      <AppFacts request={asked} person={user.principal} />
      {!recent && (
        <>
          <p className="text-base text-ink-2">{t('signInText')}</p>
          <a href={signInAgainHref(parameters)} className={buttonClass('primary', 'lg')}>
            {t('signIn')}
          </a>
        </>
      )}
      {recent && tenants.length === 0 && <Notice>{t('noTenant')}</Notice>}
      {recent && tenants.length > 0 && (
        <ConsentForm request={asked} parameters={parameters} tenants={tenants} />
      )}
    </InviteFrame>
  );
}

/** As when a key is created (decision 0074). */
function isRecent({ principal }: UserContext): boolean {
  return hasRecentSignIn(principal, Date.now());
}

/** What the app asks, or why it is not answered. */
async function readRequest(
  parameters: RequestParameters,
  userId: string,
): Promise<AuthorizationRequest | 'client' | 'redirect' | 'request' | 'busy'> {
  const { apps, limiter, settings } = await getDeps();
  if (apps.isRemote(parameters.client_id ?? '')) {
    if (await limiter.take('app_documents', { principal: userId })) return 'busy';
  }
  try {
    return await parseAuthorizationRequest({ apps, appOrigin: settings.appOrigin }, parameters);
  } catch (error) {
    if (!isOAuthError(error)) throw error;
    if (error.code === 'invalid_client') return 'client';
    return error.code === 'invalid_redirect_uri' ? 'redirect' : 'request';
  }
}

function toKey<P extends string>(problem: P) {
  return problem.replace('.', '_') as P extends `${infer A}.${infer B}` ? `${A}_${B}` : P;
}
