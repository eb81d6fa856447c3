import type { CognitoUser } from './cognito-user.ts';
import type { Connection } from './connection.ts';
import { getUser } from './get-user.ts';

/**
 * Finds the user who signs in with this e-mail address. In a pool whose user names are e-mail
 * addresses AdminGetUser takes one too, and unlike ListUsers it sees a user at once.
 *
 * @returns undefined when there is none
 */
export async function findUserByEmail(
  connection: Connection,
  email: string,
): Promise<CognitoUser | undefined> {
  const wanted = email.trim().toLowerCase();
  if (!wanted.includes('@')) return undefined;
  const user = await getUser(connection, wanted);
  return user?.email === wanted ? user : undefined;
}
