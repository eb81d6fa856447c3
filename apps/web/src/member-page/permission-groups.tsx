import type { Explanation } from '@gatehouse/policy/explain';
import { groupPermissions } from '@gatehouse/policy/permission-groups';
import { ChevronRight, CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AccessSteps } from '#src/roles/access-steps.tsx';
import { Panel } from '#src/overview/panel.tsx';

interface PermissionGroupsProps {
  explanations: readonly Explanation[];
  /** Where all of it is explained. */
  more: { readonly href: string; readonly text: string };
}

const SUMMARY =
  'flex min-h-9 cursor-pointer list-none items-center gap-2 px-4 py-1.5 -outline-offset-2 hover:bg-hover/60 max-sm:min-h-11 [&::-webkit-details-marker]:hidden';

/** What a member can do here, by what it is about; each with its reasons. */
export function PermissionGroups({ explanations, more }: PermissionGroupsProps) {
  const t = useTranslations('memberPage.permissions');
  const groups = useTranslations('permissionGroups');
  const names = useTranslations('permissionNames');
  const found = new Map(explanations.map((one) => [one.permission, one]));
  return (
    <Panel id="permissions" title={t('title')} more={more}>
      <div className="text-sm">
        {groupPermissions((name) => found.has(name)).map(({ group, permissions }) => {
          const allowed = permissions.filter((name) => found.get(name)?.allowed).length;
          return (
            <details
              key={group}
              name="permissions"
              className="group/group border-line not-last:border-b"
            >
              <summary className={SUMMARY}>
                <ChevronRight
                  aria-hidden="true"
                  className="size-3.5 shrink-0 text-ink-3 group-open/group:rotate-90"
                />
                <span className="flex-1 font-medium">{groups(`${group}.name`)}</span>
                <span className="text-ink-2 tabular-nums">
                  {t('count', { count: allowed, all: permissions.length })}
                </span>
              </summary>
              <ul className="pb-1.5">
                {permissions.map((name) => {
                  const one = found.get(name);
                  if (!one) return null;
                  const Icon = one.allowed ? CircleCheck : CircleX;
                  return (
                    <li key={name}>
                      <details>
                        <summary className={`${SUMMARY} pl-9`}>
                          <Icon
                            aria-hidden="true"
                            className={
                              one.allowed
                                ? 'size-4 shrink-0 text-good-ink'
                                : 'size-4 shrink-0 text-ink-3'
                            }
                          />
                          <span className={one.allowed ? 'flex-1' : 'flex-1 text-ink-2'}>
                            {names(name)}
                            <span className="sr-only">
                              {': '}
                              {t(one.allowed ? 'allowed' : 'denied')}
                            </span>
                          </span>
                          <span className="text-xs text-ink-2">{t('why')}</span>
                        </summary>
                        <div className="bg-sunken px-4 py-2.5 pl-9">
                          <AccessSteps steps={one.steps} />
                        </div>
                      </details>
                    </li>
                  );
                })}
              </ul>
            </details>
          );
        })}
      </div>
    </Panel>
  );
}
