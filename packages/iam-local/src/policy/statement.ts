import { conditionHolds } from './condition.ts';
import type { ContextMap } from './context.ts';
import { getStatements, toList, type PolicyDocument, type Statement } from './document.ts';
import { matches, matchesArn, toPattern } from './pattern.ts';
import { isNamed, type PolicyPrincipal } from './principal.ts';

/** One request, ready to be held against statements. */
export interface PolicyRequest {
  readonly action: string;
  /** ARN; undefined in a trust policy, which names none. */
  readonly resource: string | undefined;
  /** Undefined for identity and session policies, which name none. */
  readonly principal: PolicyPrincipal | undefined;
  readonly context: ContextMap;
}

/** The statements of these documents that apply to the request. */
export function applyingStatements(
  documents: readonly PolicyDocument[],
  request: PolicyRequest,
): Statement[] {
  return documents.flatMap((document) =>
    getStatements(document).filter((statement) =>
      applies(statement, request, document.Version === '2012-10-17'),
    ),
  );
}

/** Where it cannot be known whether a part applies, a Deny does and an Allow does not. */
function applies(statement: Statement, request: PolicyRequest, variables: boolean): boolean {
  const isDeny = statement.Effect === 'Deny';
  return [
    () => principalApplies(statement, request),
    () => actionApplies(statement, request.action),
    () => resourceApplies(statement, request, variables),
    () => conditionHolds(statement.Condition ?? {}, { context: request.context, variables }),
  ].every((part) => part() ?? isDeny);
}

function principalApplies(
  { Principal, NotPrincipal }: Statement,
  { principal }: PolicyRequest,
): boolean {
  if (!principal) return Principal === undefined && NotPrincipal === undefined;
  if (Principal !== undefined) return isNamed(Principal, principal);
  return NotPrincipal !== undefined && !isNamed(NotPrincipal, principal);
}

function actionApplies({ Action, NotAction }: Statement, action: string): boolean {
  const isListed = (list: Statement['Action']) =>
    toList(list).some((text) => {
      const pattern = toPattern(text, { context: new Map(), variables: false, wildcards: true });
      return pattern !== undefined && matches(pattern, action, true);
    });
  return Action === undefined ? NotAction !== undefined && !isListed(NotAction) : isListed(Action);
}

function resourceApplies(
  { Resource, NotResource }: Statement,
  { resource, context }: PolicyRequest,
  variables: boolean,
): boolean | undefined {
  if (resource === undefined) return Resource === undefined && NotResource === undefined;
  const isListed = (list: Statement['Resource']) =>
    toList(list).map((text) => matchesArn(text, resource, { context, variables, wildcards: true }));
  if (Resource !== undefined) return isListed(Resource).includes(true);
  const excluded = isListed(NotResource);
  if (NotResource === undefined || excluded.includes(true)) return false;
  // A variable without a value: it is not known what was to be left out.
  return excluded.includes(undefined) ? undefined : true;
}
