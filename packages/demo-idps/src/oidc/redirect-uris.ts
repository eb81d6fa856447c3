/** Whether a URI is one of these; `*` stands for one segment of a path. */
export function isRedirectUri(uri: string, allowed: readonly string[]): boolean {
  return allowed.some((pattern) => {
    const segments = uri.split('/');
    const wanted = pattern.split('/');
    return (
      segments.length === wanted.length &&
      wanted.every((want, index) =>
        want === '*' ? /^[\w.~-]+$/.test(segments[index] ?? '') : want === segments[index],
      )
    );
  });
}
