import type { ICruiseResult } from 'dependency-cruiser';

import { TESTS } from './rules.ts';

/** A room: what stands first below a package's `src`, a folder or a file. */
const ROOM = /^(?:packages|apps)\/[^/]+\/src\/[^/]+/;

const TEST = new RegExp(TESTS);

/** An import from one room to another, by its files. */
interface RoomImport {
  readonly from: string;
  readonly to: string;
}

/**
 * The imports that tie rooms into circles, those of types included, and any that lead from one
 * circle to another. The folders of dependency-cruiser cannot tell: to it `members/bulk` is another
 * folder than `members`, and the files of `src` are one.
 */
export function findRoomCircles(modules: ICruiseResult['modules']): RoomImport[] {
  let imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })).filter(leavesRoom),
  );
  for (;;) {
    const importing = new Set(imports.map(({ from }) => getRoom(from)));
    const imported = new Set(imports.map(({ to }) => getRoom(to)));
    // A room that imports no other one, or that no other one imports, is on no circle.
    const left = imports.filter(
      ({ from, to }) => imported.has(getRoom(from)) && importing.has(getRoom(to)),
    );
    if (left.length === imports.length) return left;
    imports = left;
  }
}

function leavesRoom({ from, to }: RoomImport): boolean {
  const [own, other] = [getRoom(from), getRoom(to)];
  return own !== undefined && other !== undefined && own !== other;
}

/** Undefined for a test, which may use any room, and for what is outside all of them. */
function getRoom(file: string): string | undefined {
  return TEST.test(file) ? undefined : ROOM.exec(file)?.[0];
}
