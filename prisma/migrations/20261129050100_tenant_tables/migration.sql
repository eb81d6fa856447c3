-- A copy of a person's name stands beside their id, in every table: that is how it is found when
-- they are erased (decision 0081).

ALTER TABLE "projects" ADD COLUMN "created_by" uuid;

ALTER TABLE "projects" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "memberships" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "invitations" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_events" NO FORCE ROW LEVEL SECURITY;
UPDATE "projects" p SET created_by = e.actor_id
  FROM "audit_events" e
  WHERE e.tenant_id = p.tenant_id AND e.target_id = p.id AND e.action = 'project.created'
    AND e.actor_kind = 'user';
UPDATE "memberships" m SET invited_by = i.invited_by
  FROM "invitations" i
  WHERE m.invited_by IS NULL AND m.invited_by_name IS NOT NULL
    AND i.tenant_id = m.tenant_id AND i.accepted_by = m.user_id;
ALTER TABLE "projects" FORCE ROW LEVEL SECURITY;
ALTER TABLE "memberships" FORCE ROW LEVEL SECURITY;
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_events" FORCE ROW LEVEL SECURITY;
