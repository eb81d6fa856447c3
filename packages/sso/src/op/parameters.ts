/** What a request says of a parameter: RFC 6749, 3.1 forbids it twice, and an empty one is none. */
export type Parameter = { readonly value: string | undefined } | 'repeated';

/** The only value of a parameter. */
export function getParameter(parameters: URLSearchParams, name: string): Parameter {
  const values = parameters.getAll(name);
  return values.length > 1 ? 'repeated' : { value: values[0] || undefined };
}

/** All of these parameters, or undefined when one of them comes twice. */
export function getParameters<Name extends string>(
  parameters: URLSearchParams,
  names: readonly Name[],
): Partial<Record<Name, string>> | undefined {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const parameter = getParameter(parameters, name);
    if (parameter === 'repeated') return undefined;
    if (parameter.value !== undefined) found[name] = parameter.value;
  }
  return found;
}
