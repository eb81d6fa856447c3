import type { TxtRecord } from './txt-records.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
  h1 { font-size: 1.25rem; } h2 { font-size: 1rem; margin-top: 2rem; }
  label { display: block; margin: .75rem 0 .25rem; }
  input { box-sizing: border-box; width: 100%; padding: .5rem; font: 14px ui-monospace, monospace; }
  button { margin-top: .75rem; padding: .5rem .9rem; font: inherit; }
  li { margin: .75rem 0; overflow-wrap: anywhere; } ul { padding-left: 1.1rem; }
  code { font: 13px ui-monospace, monospace; }`;

/**
 * The page of this machine's name server.
 * @param draft what a link asks to publish: shown, and published by a click only
 */
export function nameServerPage(records: readonly TxtRecord[], draft: TxtRecord): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Name server of this machine</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>Name server of this machine</h1>
<p>Gatehouse asks it for the records of domains, as it asks the internet’s name servers in production.
Publish here what you would enter at your DNS provider. Nothing of it leaves this machine.</p>
<form method="post" action="/">
  <label for="name">Record name</label>
  <input id="name" name="name" required value="${escape(draft.name)}">
  <label for="value">Record value (TXT)</label>
  <input id="value" name="value" required value="${escape(draft.value)}">
  <button name="act" value="publish">Publish record</button>
</form>
<h2>Published records</h2>
${records.length === 0 ? '<p>None yet.</p>' : `<ul>${records.map(toItem).join('')}</ul>`}
</body></html>
`;
}

function toItem({ name, value }: TxtRecord): string {
  return `<li><code>${escape(name)}</code><br><code>${escape(value)}</code>
<form method="post" action="/">
  <input type="hidden" name="name" value="${escape(name)}">
  <input type="hidden" name="value" value="${escape(value)}">
  <button name="act" value="remove">Remove</button>
</form></li>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
