export { countUnread } from './count-unread.ts';
export { listNotifications } from './list.ts';
export { markAllNotificationsRead } from './mark-all-read.ts';
export { markNotificationRead } from './mark-read.ts';
