import { Card, Section } from '@gatehouse/ui/card';
import { Code } from '@gatehouse/ui/code';
import { useTranslations } from 'next-intl';
import { RenameTenantForm } from './rename-tenant-form.tsx';
import { SlugForm } from './slug-form.tsx';

interface IdentitySectionProps {
  slug: string;
  name: string;
  mayRename: boolean;
}

/** The tenant's name and URL, to change or to read. */
export function IdentitySection({ slug, name, mayRename }: IdentitySectionProps) {
  const t = useTranslations('settings.tenant');
  return (
    <Section id="tenant" title={t('title')}>
      <Card className="grid gap-5 p-5">
        {mayRename ? (
          <>
            <RenameTenantForm slug={slug} name={name} />
            <div className="border-t border-line pt-5">
              <SlugForm key={slug} slug={slug} />
            </div>
          </>
        ) : (
          <>
            <p className="text-base">
              {t.rich('called', {
                name,
                b: (text) => <strong className="font-semibold">{text}</strong>,
              })}
            </p>
            <p className="border-t border-line pt-4 text-sm text-ink-2">
              {t.rich('address', { slug, code: (text) => <Code>{text}</Code> })}
            </p>
          </>
        )}
      </Card>
    </Section>
  );
}
