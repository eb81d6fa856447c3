/** Was this form on a page of ours? Browsers that do not say where it comes from send an Origin with it. */
export function isFromOurPage({ headers }: Request, appOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  return site === null ? headers.get('origin') === appOrigin : site === 'same-origin';
}
