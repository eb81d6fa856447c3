import { createContext, type ReactNode } from 'react';

/** What stands below the notice that a role forbids something. */
export const AfterRefusal = createContext<ReactNode>(null);
