import { Button } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';

/** Asks for an address and a backup code. It works without a script. */
export function RecoverForm() {
  const t = useTranslations('recovery');
  return (
    <form action="/recover/start" method="post" className="grid gap-4">
      <TextField label={t('email')} name="email" type="email" required autoComplete="email" />
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        name="code"
        required
        maxLength={64}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit" variant="primary" size="lg">
        {t('submit')}
      </Button>
    </form>
  );
}
