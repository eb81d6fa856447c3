/**
 * A statement that asks who is calling and sets the tenant of the rest of its transaction: the one
 * that the lookup found where it lets its caller in, else none. It always answers one row, all null
 * but for the setting where there is no such caller, so whatever was set before it is gone. With
 * it comes where the rows of that tenant stand.
 * @param lookup a call of one of the `authenticate_` functions, with its parameters
 * @param letsIn SQL over its row `a`: may this caller be in the tenant at all? Null is no
 * @returns SQL for `Database.open`
 */
export function opening(lookup: string, letsIn: string): string {
  return `select a.*, public.placement_of(a.tenant_id) as placement,
    set_config('app.user_id', '', true) as person,
    nullif(set_config('app.tenant_id', coalesce(
      case when ${letsIn} then a.tenant_id::text end, ''), true), '') as opened
    from (values (true)) as always left join public.${lookup} as a on true`;
}
