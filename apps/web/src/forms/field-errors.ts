import type { ApiProblem } from '#src/api-client.ts';

/** A problem, split into what is said at the fields and what is left to say above the form. */
export interface Faults<Name extends string> {
  readonly problem: ApiProblem | null;
  readonly at: Readonly<Partial<Record<Name, string>>>;
  readonly rest: ApiProblem | null;
}

/**
 * Splits a problem by the fields of a form.
 * @param codes for each field, the codes of problems that are about its value
 */
export function splitFieldErrors<Name extends string>(
  problem: ApiProblem | null,
  codes: Readonly<Record<Name, readonly string[]>>,
): Faults<Name> {
  const at: Partial<Record<Name, string>> = {};
  if (!problem) return { problem, at, rest: null };
  for (const name of Object.keys(codes) as Name[]) {
    const fault = problem.fields[name];
    if (codes[name].includes(problem.code)) at[name] = problem.message;
    else if (fault) at[name] = toSentence(fault);
  }
  const elsewhere = Object.keys(problem.fields).some((name) => !(name in at));
  const said = Object.keys(at).length > 0 && !elsewhere;
  return { problem, at, rest: said ? null : problem };
}

/** "must not be empty" is meant to be read after the field's name. */
function toSentence(fault: string): string {
  const text = /^(?:is|must|has) /.test(fault) ? `This ${fault}` : fault;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
