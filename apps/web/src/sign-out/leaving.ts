let leaving = false;

/**
 * Ends the session by `work`, and leaves for the pool's own sign-out. Until then the page is not asked
 * for anew: the answer would lead to the sign-in page, past the pool, which would go on knowing the person.
 */
export async function leaveBy(work: () => Promise<{ signOutUrl: string }>): Promise<void> {
  leaving = true;
  try {
    location.assign((await work()).signOutUrl);
  } catch (error) {
    leaving = false;
    throw error;
  }
}

/** Is this tab on its way to the pool's sign-out? */
export function isLeaving(): boolean {
  return leaving;
}
