import type {
  apiClientSchema,
  apiKeySchema,
  auditEventSchema,
  customRoleSchema,
  domainSchema,
  invitationSchema,
  memberSchema,
  projectSchema,
  webhookListSchema,
  webhookSchema,
  deliverySchema,
} from '@gatehouse/api/schemas';
import type { z } from 'zod';

/** What the read verbs hand to a page: as the API's answers, with moments still as dates. */
export type ApiClientRow = z.input<typeof apiClientSchema>;
export type ApiKeyRow = z.input<typeof apiKeySchema>;
export type AuditEventRow = z.input<typeof auditEventSchema>;
export type CustomRoleRow = z.input<typeof customRoleSchema>;
export type DomainRow = z.input<typeof domainSchema>;
export type InvitationRow = z.input<typeof invitationSchema>;
export type MemberRow = z.input<typeof memberSchema>;
export type ProjectRow = z.input<typeof projectSchema>;
export type WebhookRow = z.input<typeof webhookSchema>;
export type ListedWebhookRow = z.input<typeof webhookListSchema>['items'][number];
export type DeliveryRow = z.input<typeof deliverySchema>;
