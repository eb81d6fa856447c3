import type { Namespace } from '@gatehouse/messages/types';

/** What every page sends to the browser: words of the frame and of forms. What can go wrong is loaded apart. */
export const FRAME_MESSAGES = ['common', 'roles'] as const satisfies Namespace[];
