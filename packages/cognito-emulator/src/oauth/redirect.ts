/** A redirect target with these parameters, in the query or (implicit grant) in the fragment. */
export function withParameters(
  target: string,
  parameters: Readonly<Record<string, string | undefined>>,
  where: 'query' | 'fragment' = 'query',
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) search.set(name, value);
  }
  if (where === 'fragment') return `${target}#${search.toString()}`;
  const joint = target.includes('?') ? '&' : '?';
  return `${target}${joint}${search.toString()}`;
}
