/** Stylesheet of the hosted pages: one file, light and dark, no scripts, no fonts to fetch. */
export const hostedStyles = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #ffffff; --text: #16191f; --muted: #545b66; --line: #c4c9d1;
  --accent: #1f4fd8; --accent-hover: #183fae; --on-accent: #ffffff;
  --error-bg: #fdeceb; --error-text: #8f1d14; --ok-bg: #e7f5ec; --ok-text: #12582f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101318; --card: #191d24; --text: #e9ecf1; --muted: #a4acb9; --line: #4a5361;
    --accent: #8fb0ff; --accent-hover: #aac3ff; --on-accent: #0b1430;
    --error-bg: #3b1917; --error-text: #ffb4ab; --ok-bg: #12301f; --ok-text: #9be0b5;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px;
  background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
main {
  width: 100%; max-width: 408px; background: var(--card); border: 1px solid var(--line);
  border-radius: 14px; padding: 32px; box-shadow: 0 10px 30px rgb(0 0 0 / 6%);
}
.brand { display: flex; align-items: center; gap: 10px; margin: 0 0 20px; font-weight: 600; }
.brand .mark {
  width: 30px; height: 30px; border-radius: 8px; background: var(--accent);
  color: var(--on-accent); display: grid; place-items: center; font-size: 15px;
}
.brand img { max-height: 40px; max-width: 200px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 22px; letter-spacing: -0.01em; }
h1:has(+ .lead) { margin-bottom: 6px; }
p { margin: 0 0 16px; }
.lead { color: var(--muted); margin-bottom: 22px; overflow-wrap: anywhere; }
form { margin: 0; }
.field { margin-bottom: 16px; }
label { display: block; font-weight: 550; margin-bottom: 6px; }
.hint { color: var(--muted); font-size: 14px; margin: 6px 0 0; }
input[type='text'], input[type='email'], input[type='tel'], input[type='password'], input[type='date'] {
  width: 100%; padding: 10px 12px; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px; min-height: 46px;
}
input.code { font-variant-numeric: tabular-nums; letter-spacing: 0.18em; font-size: 20px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button, a.button {
  width: 100%; min-height: 46px; padding: 10px 16px; font: inherit; font-weight: 600;
  border-radius: 8px; border: 1px solid transparent; cursor: pointer;
  background: var(--accent); color: var(--on-accent);
}
a.button { display: block; box-sizing: border-box; text-align: center; text-decoration: none; }
button:hover { background: var(--accent-hover); }
button.secondary, a.secondary { background: transparent; color: var(--accent); border-color: var(--line); }
button.link {
  width: auto; min-height: 0; padding: 0; background: none; border: 0; color: var(--accent);
  text-decoration: underline; font-weight: 500;
}
a { color: var(--accent); }
.row { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
.row label { margin-bottom: 6px; }
.row a { font-size: 14px; }
.notice { border-radius: 8px; padding: 12px 14px; margin-bottom: 18px; }
.notice.error { background: var(--error-bg); color: var(--error-text); }
.notice.ok { background: var(--ok-bg); color: var(--ok-text); }
.foot { margin: 20px 0 0; color: var(--muted); font-size: 15px; }
.stack { display: grid; gap: 12px; }
.divider { color: var(--muted); text-align: center; margin: 16px 0; font-size: 14px; }
.qr { display: block; width: 200px; height: 200px; margin: 0 auto 16px; background: #fff; padding: 10px; border-radius: 8px; }
code { overflow-wrap: anywhere; }
ul.rules { margin: 8px 0 0; padding-left: 20px; color: var(--muted); font-size: 14px; }
@media (max-width: 460px) {
  body { padding: 0; place-items: stretch; }
  main { max-width: none; border: 0; border-radius: 0; box-shadow: none; padding: 28px 20px; min-height: 100vh; }
}
`;
