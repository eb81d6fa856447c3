/** Names of the settings that `.env.example` explains, those in comments included. */
export function explainedNames(example: string): Set<string> {
  return new Set(
    [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name),
  );
}

/** Names of the settings that a source file reads: keys of its schema, or asked for by name. */
export function readNames(source: string): Set<string> {
  const keys = source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm);
  const asked = source.matchAll(/environment(?:, |\[)'([A-Z][A-Z0-9_]+)'/g);
  return new Set([...keys, ...asked].map(([, name = '']) => name));
}
