import { useTranslations } from 'next-intl';
import { SETTINGS_GROUPS, type SettingsSection } from './sections.ts';
import { SpineLink } from './spine-link.tsx';
import { SpineFrame } from './spine-frame.tsx';

interface SettingsSpineProps {
  slug: string;
  sections: readonly SettingsSection[];
}

/** The sections of the settings: beside them where there is room, else a page of its own. */
export function SettingsSpine({ slug, sections }: SettingsSpineProps) {
  const t = useTranslations('settings');
  const groups = SETTINGS_GROUPS.map((group) => ({
    group,
    entries: sections.filter((section) => section.group === group),
  })).filter(({ entries }) => entries.length > 0);
  return (
    <SpineFrame title={t('title')}>
      <nav aria-label={t('title')} className="grid gap-5 max-xl:max-w-180">
        {groups.map(({ group, entries }) => (
          <div key={group} className="grid gap-1 max-xl:gap-2">
            {group !== 'end' && group !== 'tenant' && (
              <p
                id={`settings-${group}`}
                className="px-2.5 text-xs font-medium text-ink-3 max-xl:px-1"
              >
                {t(`groups.${group}`)}
              </p>
            )}
            <ul
              aria-labelledby={
                group === 'end' || group === 'tenant' ? undefined : `settings-${group}`
              }
              className="grid gap-0.5 max-xl:gap-0 max-xl:overflow-hidden max-xl:rounded-lg max-xl:border max-xl:border-line max-xl:bg-surface max-xl:shadow-xs"
            >
              {entries.map(({ segment, name, icon: Icon }) => (
                <li key={segment} className="border-line max-xl:not-last:border-b">
                  <SpineLink
                    href={`/t/${slug}/settings/${segment}`}
                    segment={segment}
                    hint={t(`sections.${name}.hint`)}
                  >
                    <Icon aria-hidden="true" />
                    {t(`sections.${name}.name`)}
                  </SpineLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </SpineFrame>
  );
}
