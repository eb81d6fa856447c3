/** As a form is encoded (Java's URLEncoder): letters, digits and `. - * _` stay. */
function encodeForm(value: string): string {
  return encodeURIComponent(value)
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/**
 * The text that a pool attribute gets: several values become `[a, b]`, each encoded.
 * Source: developer guide, attribute mapping; the brackets are as Cognito writes them.
 * @returns undefined when there is no value
 */
export function toAttributeText(values: readonly string[]): string | undefined {
  return values.length > 1 ? `[${values.map(encodeForm).join(', ')}]` : values[0];
}
