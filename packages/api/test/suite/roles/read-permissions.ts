/** A role that reads what a viewer does. */
export const READ = ['tenant:read', 'members:read', 'roles:read', 'projects:read', 'files:read'];
