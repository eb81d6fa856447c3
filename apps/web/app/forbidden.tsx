import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefusalPage } from '#src/shell/refusal-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.pages.forbidden');
  return { title: t('name') };
}

export default function Forbidden() {
  return <RefusalPage refusal="forbidden" />;
}
