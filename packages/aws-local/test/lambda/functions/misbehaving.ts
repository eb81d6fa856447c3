/** Does what a function should not, by the last part of the path. */
const ways: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new TypeError('no such thing');
  },
  rejectsLater: async () => {
    setTimeout(() => {
      throw new Error('no one catches this');
    }, 1);
    await new Promise(() => undefined);
  },
  exits: () => process.exit(3),
  hangs: () => new Promise(() => undefined),
  spins: () => {
    for (;;);
  },
  isLarge: () => ({ statusCode: 200, body: 'x'.repeat(7_000_000) }),
  isCircular: () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    return circle;
  },
  isNoAnswer: () => ({ statusCode: 'fine' }),
  isText: () => 'Hello from Lambda!',
  isPlain: () => ({ hello: 'there' }),
  isFine: () => ({ statusCode: 200, body: 'fine' }),
};

export const handler = async (event: { readonly rawPath?: string; readonly path?: string }) =>
  ways[(event.rawPath ?? event.path ?? '').split('/').at(-1) ?? '']?.();
