const css = `
:root { background: Canvas; color: CanvasText; color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8885; padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
code, pre { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { background: #8881; max-height: 24rem; overflow: auto; padding: .8rem; }
form { display: inline-flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
td form { flex-wrap: nowrap; align-items: center; }
label { display: grid; font-size: .85rem; grid-template-columns: minmax(0, auto); max-width: 100%; }
label.check { display: inline-flex; gap: .4rem; align-items: center; }
input, button, select { box-sizing: border-box; font: inherit; max-width: 100%; padding: .35rem .6rem; }
.people { display: grid; gap: .5rem; max-width: 26rem; }
.people button { text-align: left; width: 100%; }
.scroll { overflow-x: auto; }
@media (max-width: 40rem) { .wide { display: none; } }
@media (pointer: coarse) { input, button, select { min-height: 44px; min-width: 44px; } }
[role=alert] { border-left: 4px solid #c33; padding-left: .8rem; }
small, footer { opacity: .75; }
footer { margin-top: 3rem; font-size: .85rem; }
`;

/** The one style sheet. */
export const STYLES = { path: '/styles.css', css };
