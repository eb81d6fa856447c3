import type { FileRow } from '@gatehouse/db/repositories/files';
import { DomainError } from '@gatehouse/domain/errors';
import { authorId, principalId } from '@gatehouse/domain/principal';
import { can, type Holder } from '@gatehouse/policy/can';
import type { Context } from '../access/actor.ts';

/** Whom the row of a new file names: a person by their id, also by a personal key; a program by its own. */
export function toCreator({ principal }: Context) {
  const { name: createdByName } = principal;
  const createdBy = authorId(principal);
  return {
    createdBy,
    createdByName,
    programId: createdBy === null ? principalId(principal) : null,
  };
}

/**
 * Refuses someone else's file to who may change only their own. A program's files are its own, and not
 * those of the person it acts for.
 * @throws DomainError `permission.denied`
 */
export function requireOwn(ctx: Context, holder: Holder, file: FileRow): void {
  const { createdBy, programId } = toCreator(ctx);
  const own = createdBy === null ? file.programId === programId : file.createdBy === createdBy;
  if (!own && !can(holder, 'files:delete')) throw new DomainError('permission.denied');
}
