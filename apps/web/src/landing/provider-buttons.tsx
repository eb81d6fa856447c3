import type { SocialProvider } from '@gatehouse/domain/social-provider';
import { buttonClass } from '@gatehouse/ui/button';
import { useTranslations } from 'next-intl';
import { providerHref } from '#src/http/return-to.ts';

interface ProviderButtonsProps {
  returnTo: string;
  providers: readonly SocialProvider[];
}

/** The other ways to sign in that this installation offers. */
export function ProviderButtons({ returnTo, providers }: ProviderButtonsProps) {
  const t = useTranslations('landing');
  if (providers.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {providers.map(({ name, label }) => (
        <li key={name}>
          <a href={providerHref(returnTo, name)} className={buttonClass('secondary', 'lg')}>
            {t('continueWith', { provider: label })}
          </a>
        </li>
      ))}
    </ul>
  );
}
