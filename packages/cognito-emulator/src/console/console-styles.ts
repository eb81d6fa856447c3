export const consoleStyles = `
:root { color-scheme: light dark; --text: #16191f; --muted: #545b66; --line: #d5d9e0; --page: #fff; --soft: #f4f5f7; --accent: #1f4fd8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e9ecf1; --muted: #a4acb9; --line: #39414d; --page: #101318; --soft: #191d24; --accent: #8fb0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 1080px; margin: 0 auto; padding: 16px 20px; }
header { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; border-bottom: 1px solid var(--line); }
header strong { margin-right: auto; }
h1 { font-size: 22px; margin: 8px 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 28px 0 8px; }
p { margin: 0 0 8px; } .muted { color: var(--muted); }
a { color: var(--accent); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--muted); white-space: nowrap; }
code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
td code { white-space: nowrap; }
form { display: flex; gap: 8px; margin: 0 0 8px; flex-wrap: wrap; align-items: center; }
input, button { font: inherit; color: inherit; padding: 5px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--soft); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
