/** Who may invite people: `admins`, owners and admins; `owners`, they alone. */
export const INVITERS = ['admins', 'owners'] as const;
export type Inviters = (typeof INVITERS)[number];

/** The base roles that an invitation can offer by itself. Owners are always named. */
export const DEFAULT_ROLES = ['admin', 'member', 'viewer'] as const;
export type DefaultRole = (typeof DEFAULT_ROLES)[number];
