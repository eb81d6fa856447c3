export const consoleStyles = `
:root { color-scheme: light dark; --text: #16191f; --muted: #545b66; --line: #d5d9e0; --edge: #8a929e; --page: #fff; --soft: #f4f5f7; --accent: #1f4fd8; --on-accent: #fff; --danger: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e9ecf1; --muted: #a4acb9; --line: #39414d; --edge: #6d7684; --page: #101318; --soft: #191d24; --accent: #8fb0ff; --on-accent: #0b1220; --danger: #ff9c92; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header { border-bottom: 1px solid var(--line); background: var(--soft); }
header > div, main { max-width: 1080px; margin: 0 auto; padding: 12px 20px; }
main { padding-bottom: 64px; }
header > div { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
header nav { margin-left: auto; }
nav { display: flex; flex-wrap: wrap; gap: 2px; }
nav a { padding: 6px 10px; border-radius: 6px; color: var(--text); text-decoration: none; border: 1px solid transparent; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { background: var(--page); border-color: var(--line); font-weight: 600; }
main > nav { margin: 8px 0 20px; border-bottom: 1px solid var(--line); padding-bottom: 8px; }
main > nav a[aria-current] { background: var(--soft); }
.tag { font-size: 13px; color: var(--muted); border: 1px solid var(--line); border-radius: 999px; padding: 0 8px; }
h1 { font-size: 22px; margin: 8px 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 28px 0 8px; }
h3 { font-size: 15px; margin: 20px 0 4px; }
p { margin: 0 0 8px; } .muted, small { color: var(--muted); }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: minmax(90px, max-content) 1fr; gap: 4px 20px; margin: 8px 0 20px; }
dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 7px 16px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--muted); white-space: nowrap; }
code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
td code { white-space: nowrap; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; margin: 4px 0 12px; white-space: pre-wrap; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; }
td details { border: 0; margin: 0; min-width: 120px; }
summary { padding: 8px 12px; cursor: pointer; }
td summary { padding: 0; }
details[open] > summary { border-bottom: 1px solid var(--line); }
td details[open] > summary { border: 0; }
details > form { padding: 12px; }
form { display: flex; gap: 8px; margin: 12px 0; flex-wrap: wrap; align-items: center; }
.edit { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px 20px; align-items: start; margin: 0 0 8px; max-width: 820px; }
.wide { grid-column: 1 / -1; } p.wide { margin: 0; }
.field { display: grid; gap: 4px; align-content: start; }
.field label, legend { font-weight: 600; padding: 0; overflow-wrap: anywhere; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 20px; min-width: 0; }
legend { margin-bottom: 4px; }
.check { display: inline-flex; gap: 8px; align-items: center; font-weight: 400; overflow-wrap: anywhere; }
.check input { width: 18px; height: 18px; flex: none; }
input, select, textarea, button { font: inherit; color: inherit; padding: 6px 10px; border: 1px solid var(--edge); border-radius: 6px; background: var(--page); min-width: 0; max-width: 100%; }
textarea { font: 13px/1.5 ui-monospace, monospace; resize: vertical; }
button { background: var(--soft); cursor: pointer; justify-self: start; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.danger { border-color: var(--danger); color: var(--danger); font-weight: 600; }
.edit button { grid-column: 1 / -1; }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; padding: 8px 12px; margin: 12px 0; }
.notice.error { border-left-color: var(--danger); }
iframe { width: 100%; height: 60vh; border: 1px solid var(--line); border-radius: 8px; background: #fff; color-scheme: light; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (max-width: 640px) {
  .edit { grid-template-columns: 1fr; }
  header nav { margin-left: 0; width: 100%; }
  nav a, button, input, select, summary { min-height: 44px; }
  nav a { display: inline-flex; align-items: center; }
  .check { min-height: 44px; }
  .check input { min-height: 0; width: 22px; height: 22px; }
}
`;
