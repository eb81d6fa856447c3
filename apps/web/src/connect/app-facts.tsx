import { type AuthorizationRequest, toAppHost } from '@gatehouse/services/connected-apps';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';

interface AppFactsProps {
  request: AuthorizationRequest;
  /** Who is signed in. */
  person: { name: string; email: string };
}

/** Who asks, as far as that is known, and for whom it would act. */
export function AppFacts({ request: { client, redirectUri, scopes }, person }: AppFactsProps) {
  const t = useTranslations('connect');
  const host = toAppHost(redirectUri);
  const facts = [
    { term: t('where'), told: host ?? t('computer') },
    { term: t('asks'), told: t(scopes.includes('write') ? 'asksWrite' : 'asksRead') },
    { term: t('as'), told: `${person.name} (${person.email})` },
  ];
  return (
    <>
      <dl className="grid gap-3 text-base">
        {facts.map(({ term, told }) => (
          <div key={term} className="flex flex-wrap justify-between gap-x-6">
            <dt className="text-ink-2">{term}</dt>
            <dd className="font-medium">{told}</dd>
          </div>
        ))}
      </dl>
      <Notice tone="warn">
        {host === null ? t('computerWarning', { app: client.name }) : t('warning', { host })}
      </Notice>
    </>
  );
}
