import type { Namespace } from '@gatehouse/messages/types';

/** What every page sends to the browser: words of the frame, of forms and of what can go wrong. */
export const FRAME_MESSAGES = ['common', 'errors', 'roles'] as const satisfies Namespace[];
