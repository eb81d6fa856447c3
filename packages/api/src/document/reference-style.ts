/** The whole style of the documentation page; the page's policy allows this text by its hash. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e2, #3a4150); --soft: light-dark(#f4f6fa, #1b2029);
  --text: light-dark(#1a2130, #e8ebf2); --quiet: light-dark(#4d586c, #aab4c6); --link: light-dark(#0b53c4, #8ab8ff); }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, sans-serif;
  color: var(--text); background: light-dark(#fff, #11151c) }
a { color: var(--link) } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
h1 { font-size: 1.8rem; margin: 0 } h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem } h3 { font-size: 1rem; margin: 1.1rem 0 .35rem }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; background: var(--soft) }
summary { cursor: pointer; padding: .6rem .9rem; border-radius: .5rem }
summary .method { display: inline-block; min-width: 4.2rem; font: 700 .85rem ui-monospace, monospace }
summary .about { display: block; color: var(--quiet); padding-left: 4.2rem }
details > div { padding: 0 .9rem .9rem } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 }
dt { font-weight: 600 } dd { margin: 0; color: var(--quiet) } dd p { margin: 0 0 .2rem }
.skip { position: absolute; left: -99rem } .skip:focus { position: static }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { padding-left: 1rem } summary .about { padding-left: 0 } }
`;
