/** A role that reads. */
export const READ = ['tenant:read', 'members:read', 'roles:read', 'projects:read'];
