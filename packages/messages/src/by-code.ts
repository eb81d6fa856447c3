/** A text for every dotted code, at the code's own place: that of `auth.required` is `auth: { required }`. */
export type TextsByCode<Code extends string> = {
  readonly [A in Area<Code>]: { readonly [N in NameIn<A, Code>]: string };
};

type Area<Code> = Code extends `${infer A}.${string}` ? A : never;
type NameIn<A extends string, Code> = Code extends `${A}.${infer N}` ? N : never;

/** The text of a code; the code itself where another version of it has sent one that is not here. */
export function getByCode<Code extends string>(texts: TextsByCode<Code>, code: Code): string {
  const [area = '', name = ''] = code.split('.');
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = texts;
  return areas[area]?.[name] ?? code;
}
