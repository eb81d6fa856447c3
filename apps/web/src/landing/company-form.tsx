import { Button } from '@gatehouse/ui/button';
import { Input } from '@gatehouse/ui/input';
import { useTranslations } from 'next-intl';

/** Asks for an address whose domain says where to sign in. It works without a script. */
export function CompanyForm({ returnTo }: { returnTo: string }) {
  const t = useTranslations('companySignIn.form');
  return (
    <form action="/sign-in/company" method="get" className="grid max-w-md gap-1.5">
      <label htmlFor="company-email" className="text-sm font-medium">
        {t('label')}
      </label>
      <input type="hidden" name="returnTo" value={returnTo} />
      <div className="flex gap-2">
        <Input
          id="company-email"
          name="email"
          type="email"
          required
          autoComplete="email"
          aria-describedby="company-email-text"
          className="min-w-0 flex-1"
        />
        <Button type="submit" variant="secondary">
          {t('submit')}
        </Button>
      </div>
      <p id="company-email-text" className="text-sm text-ink-2">
        {t('hint')}
      </p>
    </form>
  );
}
