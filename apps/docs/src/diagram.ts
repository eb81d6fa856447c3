import { renderMermaidSVG } from 'beautiful-mermaid';

/**
 * A Mermaid diagram as SVG, drawn when the site is built. Its colours and letters come from the
 * site's style sheet: what the library writes into each picture would fetch a font from elsewhere.
 */
export function drawDiagram(source: string): string {
  const title = /^\s*accTitle: (.+)$/m.exec(source)?.[1] ?? 'Diagram';
  const svg = renderMermaidSVG(source.replace(/^\s*accTitle: .+\n/m, ''), {
    bg: 'var(--color-surface)',
    fg: 'var(--color-ink)',
    transparent: true,
  })
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/^<svg ([^>]*?)\sstyle="[^"]*"/, '<svg $1')
    .replace('<svg ', `<svg role="img" aria-label="${title.replaceAll('"', '&quot;')}" `);
  return `<div class="diagram" role="group" aria-label="${title.replaceAll('"', '&quot;')}, picture" tabindex="0">${svg}</div>\n`;
}
