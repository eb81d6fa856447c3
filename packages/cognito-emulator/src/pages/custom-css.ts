/** Classes that a pool's style sheet may speak of. Source: AWS' guide, "Customizing the built-in UI". */
const classes = new Set(
  [
    'background',
    'banner',
    'errorMessage',
    'idpButton',
    'idpDescription',
    'inputField',
    'label',
    'legalText',
    'logo',
    'passwordCheck-notValid',
    'passwordCheck-valid',
    'redirect',
    'socialButton',
    'submitButton',
    'textDescription',
  ].map((name) => `${name}-customizable`),
);

const SELECTOR = /^\.([\w-]+)((?:::?(?:hover|focus|active|disabled|visited|link|placeholder))*)$/;
const PROPERTY = /^[a-z-]+$/;
/** No strings, no backslash, no colon: nothing that names an address or ends what it stands in. */
const VALUE = /^[\w\s#%.,()!+*/-]+$/;
const FETCHES = /\b(?:url|src|image|image-set|expression|attr)\s*\(/i;

/** Written twice, it outweighs our own rules for the element. */
function selectorFrom(text: string): string | undefined {
  const [, name = '', state = ''] = SELECTOR.exec(text.trim()) ?? [];
  return classes.has(name) ? `.${name}.${name}${state}` : undefined;
}

function declarationFrom(text: string): string | undefined {
  const cut = text.indexOf(':');
  const [property, value] = [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
  const isGood = cut > 0 && PROPERTY.test(property) && VALUE.test(value) && !FETCHES.test(value);
  return isGood ? `${property}: ${value};` : undefined;
}

const defined = (text: string | undefined) => text !== undefined;

/**
 * What of a pool's style sheet may style our pages: rules for the known classes, built anew from parts
 * that were looked at. At-rules, other selectors and everything that fetches are left out.
 */
export function safeStyles(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  const rules = [...plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => {
    const selectors = head.split(',').map(selectorFrom).filter(defined);
    const declarations = body.split(';').map(declarationFrom).filter(defined);
    return selectors.length > 0 ? `${selectors.join(', ')} { ${declarations.join(' ')} }` : '';
  });
  return rules.filter((rule) => rule !== '').join('\n');
}
