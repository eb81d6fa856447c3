import type { Step, StepCode } from '@gatehouse/policy/explain';
import { getByCode } from './by-code.ts';
import { customRoles } from './en/custom-roles.ts';
import { roles } from './en/roles.ts';

/** What the API says of one step of a decision, in English. */
export function getStepSentence({ code, names }: Pick<Step, 'code' | 'names'>): string {
  const { name: customRole, ...baseRoles } = names;
  const words = new Map(customRole === undefined ? [] : [['name', customRole]]);
  for (const [key, role] of Object.entries(baseRoles)) words.set(key, roles.names[role]);
  const text = getByCode<StepCode>(customRoles.access.steps, code);
  return text.replace(/\{(\w+)\}/g, (_, key: string) => words.get(key) ?? '');
}
