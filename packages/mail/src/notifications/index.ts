export * from './account.ts';
export * from './access.ts';
export * from './joining.ts';
export * from './sign-in.ts';
export * from './programs.ts';
export * from './staff.ts';
export type { NotificationText } from './notification-text.ts';
