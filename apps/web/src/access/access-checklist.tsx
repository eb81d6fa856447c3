import type { Explanation } from '@gatehouse/policy/explain';
import { groupPermissions } from '@gatehouse/policy/permission-groups';
import type { Permission } from '@gatehouse/policy/permissions';
import { Badge } from '@gatehouse/ui/badge';
import { Card } from '@gatehouse/ui/card';
import { ChevronRight, CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccessSteps } from '#src/roles/access-steps.tsx';
import { PermissionSearch } from '#src/forms/permission-search.tsx';

interface AccessChecklistProps {
  explanations: readonly Explanation[];
  /** The one that was asked about: it is open. */
  asked: Permission | null;
  /** What stands below the reasons of one that is missing. */
  help: (explanation: Explanation) => ReactNode;
}

/** Every permission at once, by what it is about, each with what decides it. */
export function AccessChecklist({ explanations, asked, help }: AccessChecklistProps) {
  const t = useTranslations('accessHelp.page');
  const groups = useTranslations('permissionGroups');
  const names = useTranslations('permissionNames');
  const sentences = useTranslations('permissions');
  const found = new Map(explanations.map((one) => [one.permission, one]));
  return (
    <PermissionSearch className="gap-5 *:mb-5 *:break-inside-avoid xl:columns-2">
      {groupPermissions((name) => found.has(name)).map(({ group, permissions }) => {
        const allowed = permissions.filter((name) => found.get(name)?.allowed).length;
        return (
          <section key={group} data-group aria-labelledby={`group-${group}`}>
            <Card>
              <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2.5">
                <h2 id={`group-${group}`} className="text-base">
                  {groups(`${group}.name`)}
                </h2>
                <span className="text-sm text-ink-2 tabular-nums">
                  {t('count', { count: allowed, all: permissions.length })}
                </span>
              </div>
              <ul className="text-sm">
                {permissions.map((name) => {
                  const one = found.get(name);
                  if (!one) return null;
                  const Icon = one.allowed ? CircleCheck : CircleX;
                  return (
                    <li
                      key={name}
                      data-search={`${names(name)} ${sentences(name)} ${name}`}
                      className="border-line not-last:border-b"
                    >
                      <details id={name} open={name === asked} className="group/one">
                        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2.5 px-4 py-2 -outline-offset-2 hover:bg-hover/60 [&::-webkit-details-marker]:hidden">
                          <Icon
                            aria-hidden="true"
                            className={
                              one.allowed
                                ? 'size-4.5 shrink-0 text-good-ink'
                                : 'size-4.5 shrink-0 text-ink-3'
                            }
                          />
                          <span className="grid min-w-0 flex-1">
                            <span className="font-medium">{names(name)}</span>
                            <span className="text-ink-2">{sentences(name)}</span>
                          </span>
                          {one.allowed ? (
                            <span className="sr-only">{t('allowed')}</span>
                          ) : (
                            <Badge>{t('denied')}</Badge>
                          )}
                          <ChevronRight
                            aria-hidden="true"
                            className="size-3.5 shrink-0 text-ink-3 group-open/one:rotate-90"
                          />
                        </summary>
                        <div className="grid gap-3 bg-sunken px-4 py-3 pl-11">
                          <AccessSteps steps={one.steps} />
                          {!one.allowed && help(one)}
                        </div>
                      </details>
                    </li>
                  );
                })}
              </ul>
            </Card>
          </section>
        );
      })}
    </PermissionSearch>
  );
}
