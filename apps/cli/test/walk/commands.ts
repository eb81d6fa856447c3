/** Programs that the pages have their reader type. */
const PROGRAM = /^(?:npm|node|npx|cp|set|aws|pg_dump|pg_restore|openssl) \S/;

/** Every command of a page: lines of its fenced blocks without a language, and code spans that are one. */
export function commandsIn(page: string): string[] {
  const blocks = [...page.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```/gm)].flatMap(
    ([, , language, block = '']) =>
      // A line that ends with a backslash goes on in the next one.
      language === '' ? block.replaceAll(/\\\n\s*/g, '').split('\n') : [],
  );
  const prose = page.replaceAll(/^( *)```[\s\S]*?^\1```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const lines = [...blocks, ...spans.filter((span) => PROGRAM.test(span))];
  return [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
}
