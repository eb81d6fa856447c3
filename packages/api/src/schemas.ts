export * from './schemas/audit-event.ts';
export * from './schemas/invitation.ts';
export * from './schemas/member.ts';
export * from './schemas/problem.ts';
export * from './schemas/project.ts';
export * from './schemas/session.ts';
export * from './schemas/shared.ts';
export * from './schemas/tenant.ts';
