/**
 * Stylesheet of the hosted pages: one file, light and dark, no fonts to fetch. A client's branding
 * style overrides the properties at its head.
 */
export const hostedStyles = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #ffffff; --text: #16191f; --muted: #545b66; --line: #c4c9d1;
  --accent: #1f4fd8; --accent-hover: #183fae; --on-accent: #ffffff;
  --error-bg: #fdeceb; --error-text: #8f1d14; --ok-bg: #e7f5ec; --ok-text: #12582f;
  --card-line: var(--line); --field: var(--card); --link: var(--accent); --ring: var(--accent);
  --radius: 8px; --radius-button: 8px; --radius-card: 14px;
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
  font: 15px/1.5 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
main {
  width: 100%; max-width: 408px; background: var(--card); border: 1px solid var(--card-line);
  border-radius: var(--radius-card); padding: 32px; box-shadow: 0 10px 30px rgb(0 0 0 / 6%);
}
.brand { display: flex; align-items: center; gap: 10px; margin: 0 0 20px; font-weight: 600; }
.brand .mark {
  width: 30px; height: 30px; border-radius: 8px; background: var(--accent);
  color: var(--on-accent); display: grid; place-items: center; font-size: 15px;
}
.brand img { max-height: 32px; max-width: 200px; }
h1 { font-size: 23px; font-weight: 600; line-height: 1.3; margin: 0 0 22px; letter-spacing: -0.014em; }
h1:has(+ .lead) { margin-bottom: 6px; }
p { margin: 0 0 16px; }
.lead { color: var(--muted); margin-bottom: 22px; overflow-wrap: anywhere; }
form { margin: 0; }
.field { margin-bottom: 16px; }
label { display: block; font-size: 14px; font-weight: 500; margin-bottom: 6px; }
.hint { color: var(--muted); font-size: 14px; margin: 6px 0 0; }
input[type='text'], input[type='email'], input[type='tel'], input[type='password'], input[type='date'] {
  width: 100%; padding: 9px 12px; font: inherit; font-size: 16px; color: inherit; background: var(--field);
  border: 1px solid var(--line); border-radius: var(--radius); min-height: 44px;
}
/* One field that looks like a box for each digit: it is pasted into, and read out, as one. */
input.code {
  --digit: 44px; width: calc(var(--digits) * var(--digit)); max-width: 100%; min-height: 48px; padding: 0;
  font: 20px/1 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; letter-spacing: calc(var(--digit) - 1ch);
  text-indent: calc((var(--digit) - 1ch) / 2); border: 0; background:
    repeating-linear-gradient(to right, transparent 0 1px, var(--field) 1px calc(var(--digit) - 7px), transparent calc(var(--digit) - 7px) var(--digit)),
    repeating-linear-gradient(to right, var(--line) 0 calc(var(--digit) - 6px), transparent calc(var(--digit) - 6px) var(--digit));
  background-size: 100% calc(100% - 2px), 100% 100%; background-position: 0 1px, 0 0; background-repeat: no-repeat;
  overflow: hidden;
}
input.code.six { --digits: 6; }
input.code.eight { --digits: 8; --digit: 40px; }
@media (forced-colors: active) { input.code { border: 1px solid; } }
.secret { position: relative; }
.secret input { padding-right: 76px; }
.secret .reveal {
  position: absolute; top: 4px; right: 4px; width: auto; min-height: 36px; padding: 0 10px; border: 0;
  background: none; color: var(--link); font-size: 14px; font-weight: 500;
}
.secret .reveal:hover { background: none; text-decoration: underline; }
details { margin: 16px 0 0; font-size: 14px; color: var(--muted); }
summary { cursor: pointer; color: var(--link); min-height: 24px; }
details p { margin: 8px 0 0; }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; }
button, a.button {
  width: 100%; min-height: 44px; padding: 9px 16px; font: inherit; font-weight: 500;
  border-radius: var(--radius-button); border: 1px solid transparent; cursor: pointer;
  background: var(--accent); color: var(--on-accent);
}
a.button { display: block; box-sizing: border-box; text-align: center; text-decoration: none; }
button:hover { background: var(--accent-hover); }
button.secondary, a.secondary { background: transparent; color: var(--text); border-color: var(--line); }
button.link {
  width: auto; min-height: 0; padding: 0; background: none; border: 0; color: var(--link);
  text-decoration: underline; font-weight: 500;
}
a { color: var(--link); }
.row { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
.row label { margin-bottom: 6px; }
.row a { font-size: 14px; }
.notice { border-radius: var(--radius); padding: 12px 14px; margin-bottom: 18px; }
.notice.error { background: var(--error-bg); color: var(--error-text); }
.notice.ok { background: var(--ok-bg); color: var(--ok-text); }
.foot { margin: 20px 0 0; color: var(--muted); font-size: 14px; }
.stack { display: grid; gap: 12px; }
.gap { height: 12px; }
.divider { color: var(--muted); text-align: center; margin: 16px 0; font-size: 14px; }
.qr { display: block; width: 200px; height: 200px; margin: 0 auto 16px; background: #fff; padding: 10px; border-radius: 8px; }
code { overflow-wrap: anywhere; }
ul.rules { margin: 8px 0 0; padding-left: 20px; color: var(--muted); font-size: 14px; }
@media (max-width: 460px) {
  body { padding: 0; place-items: stretch; }
  main { max-width: none; border: 0; border-radius: 0; box-shadow: none; padding: 28px 20px; min-height: 100vh; }
}
`;
