import { getSettingsSections } from '#src/settings/sections.ts';
import type { IndexProvider } from './provider.ts';

/** Every page of the settings. */
export const settings: IndexProvider = ({ deps, context, t }) =>
  getSettingsSections(context.permissions, deps.files !== null).map(({ segment, name }) => ({
    id: `settings-${segment}`,
    name: t(`settings.sections.${name}.name`),
    detail: t(`settings.sections.${name}.hint`),
    group: t('shell.nav.settings'),
    href: `/t/${context.tenant.slug}/settings/${segment}`,
  }));
