import type { ScopedWriter } from '../database.ts';

export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function putAvatar(tx: ScopedWriter, userId: string, picture: Picture): Promise<void> {
  await tx.avatar.upsert({
    where: { userId },
    create: { userId, ...picture },
    update: { ...picture },
  });
}

export async function deleteAvatar(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.avatar.deleteMany({ where: { userId } });
}
