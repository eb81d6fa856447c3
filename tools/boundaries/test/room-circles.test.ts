import { expect, it } from 'vitest';

import { findRoomCircles } from '../room-circles.ts';

type Modules = Parameters<typeof findRoomCircles>[0];

it('finds the imports between rooms in a circle, and no others', () => {
  const loop = {
    'packages/a/src/one/x.ts': ['packages/a/src/two/deep/x.ts'],
    'packages/a/src/two/x.ts': ['packages/a/src/three.ts'],
    'packages/a/src/three.ts': ['packages/a/src/one/y.ts'],
  };
  const found = findCircles({
    ...loop,
    'packages/a/src/above.ts': ['packages/a/src/one/x.ts'],
    'packages/a/src/one/y.ts': ['packages/a/src/one/z.ts', 'packages/b/src/below/x.ts'],
    'packages/b/src/below/x.ts': ['node_modules/hono/index.js'],
  });
  expect(found).toEqual(Object.entries(loop).map(([from, [to]]) => ({ from, to })));
});

it('lets tests use any room', () => {
  const found = findCircles({
    'packages/a/src/one/x.ts': ['packages/a/src/two/x.ts'],
    'packages/a/src/two/test/x.test.ts': ['packages/a/src/one/x.ts'],
  });
  expect(found).toEqual([]);
});

function findCircles(imports: Readonly<Record<string, readonly string[]>>) {
  const modules = Object.entries(imports).map(([source, targets]) => ({
    source,
    dependencies: targets.map((resolved) => ({ resolved })),
  }));
  return findRoomCircles(modules as unknown as Modules);
}
