import { type NotificationId, toId } from '@gatehouse/domain/ids';
import * as notifications from '@gatehouse/services/notifications';
import * as preferences from '@gatehouse/services/preferences';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  notificationPageSchema,
  preferencesSchema,
  setPreferencesBody,
  unreadSchema,
} from '../schemas/notification.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const listNotifications = defineRoute({
  id: 'listNotifications',
  method: 'get',
  path: '/me/notifications',
  summary: 'What I am told, newest first',
  access: 'user',
  anyProof: true,
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: notificationPageSchema,
  run: ({ deps, ctx, query }) => notifications.listNotifications(deps, ctx, query),
});

const countUnreadNotifications = defineRoute({
  id: 'countUnreadNotifications',
  method: 'get',
  path: '/me/notifications/unread',
  summary: 'How many notifications I have not read',
  access: 'user',
  anyProof: true,
  answer: 'json',
  status: 200,
  response: unreadSchema,
  run: ({ deps, ctx }) => notifications.countUnread(deps, ctx),
});

const markNotificationRead = defineRoute({
  id: 'markNotificationRead',
  method: 'post',
  path: '/me/notifications/{notificationId}/read',
  summary: 'Mark a notification as read',
  access: 'user',
  anyProof: true,
  params: z.strictObject({ notificationId: idSchema }),
  answer: 'nothing',
  status: 204,
  idempotent: true,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, params: { notificationId } }) =>
    notifications.markNotificationRead(deps, ctx, {
      notificationId: toId<NotificationId>(notificationId),
    }),
});

const markAllNotificationsRead = defineRoute({
  id: 'markAllNotificationsRead',
  method: 'post',
  path: '/me/notifications/read-all',
  summary: 'Mark all my notifications as read',
  access: 'user',
  anyProof: true,
  answer: 'nothing',
  status: 204,
  idempotent: true,
  run: ({ deps, ctx }) => notifications.markAllNotificationsRead(deps, ctx),
});

const getPreferences = defineRoute({
  id: 'getPreferences',
  method: 'get',
  path: '/me/preferences',
  summary: 'How I want to be spoken to, and of what I want no mail',
  access: 'user',
  anyProof: true,
  answer: 'json',
  status: 200,
  response: preferencesSchema,
  run: ({ deps, ctx }) => preferences.getPreferences(deps, ctx),
});

const setPreferences = defineRoute({
  id: 'setPreferences',
  method: 'post',
  path: '/me/preferences',
  summary: 'Change my preferences; what is left out stays',
  access: 'user',
  anyProof: true,
  idempotent: true,
  body: setPreferencesBody,
  answer: 'json',
  status: 200,
  response: preferencesSchema,
  run: ({ deps, ctx, body }) => preferences.setPreferences(deps, ctx, body),
});

/** In the order in which they are matched and documented. */
export const notificationsRoutes = [
  listNotifications,
  countUnreadNotifications,
  markNotificationRead,
  markAllNotificationsRead,
  getPreferences,
  setPreferences,
];
