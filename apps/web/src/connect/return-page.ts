/** What the page says that goes back to an app. */
interface ReturnTexts {
  readonly locale: string;
  readonly title: string;
  readonly link: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Goes on to an app's address. A page and no redirect: a form of ours leads nowhere else by its
 * Content-Security-Policy, and a browser would turn http to the person's own computer into https.
 */
export function returnPage(url: string, { locale, title, link }: ReturnTexts): Response {
  const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
  const body = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${escape(url)}">
<title>${escape(title)}</title>
<main><h1>${escape(title)}</h1><p><a href="${escape(url)}">${escape(link)}</a></p></main>
</html>
`;
  return new Response(body, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
