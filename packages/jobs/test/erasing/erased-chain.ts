import { toId, type UserId } from '@gatehouse/domain/ids';
import { describe, expect, it } from 'vitest';
import { changeRole } from '@gatehouse/services/members';
import { createProject } from '@gatehouse/services/projects';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, tenantId } from '../support/tenant-on-stack.ts';
import { adminAtWork, eraseAdmin, tamper, verify } from '../support/erasing.ts';

/** The chain of a log that was erased: it holds, and tells of what was changed besides. */
export function describeErasedChain(): void {
  describe('H5: a user who deletes their account takes their name from the log, and nothing else', () => {
    it('DD-12 the chain holds, and still tells when what is left was changed', async () => {
      await changeRole(stack.deps, adminAtWork(), {
        userId: toId<UserId>(tenant.member.userId),
        role: 'viewer',
      });
      await eraseAdmin();
      expect(await verify()).toMatchObject({ erased: 2, erasures: 1, fault: null });
      const act = "action = 'member.role_changed'";
      const read = () =>
        stack.admin.query<{ row: object }>(
          `select to_jsonb(e) as row from audit_events e where tenant_id = $1 and ${act}`,
          [tenantId],
        );
      const original = JSON.stringify((await read()).rows[0]?.row);
      for (const [change, kind] of [
        ["after = jsonb_set(after, '{role}', '\"owner\"')", 'changed'],
        ['after = null', 'changed'],
        ["target_name = 'Mallory'", 'changed'],
        ['field_salts = null', 'changed'],
        ["actor_role = 'viewer'", 'changed'],
        ["actor_name = 'Mallory'", 'written over after an erasure'],
        ["address = '192.0.2.1'", 'written over after an erasure'],
      ] as const) {
        await tamper(change, act);
        expect((await verify()).fault, change).toMatchObject({ kind });
        const columns = 'actor_name, target_name, before, after, address, actor_role, field_salts';
        await tamper(
          `(${columns}) = (select ${columns}
             from jsonb_populate_record(null::audit_events, '${original}'))`,
          act,
        );
        expect((await verify()).fault, `${change}, and back`).toBeNull();
      }
    });

    it('a row that was blanked past the function is found out', async () => {
      await createProject(stack.deps, getContext(tenant, 'owner'), { name: 'P' });
      const blank =
        "actor_name = '', target_name = '', before = null, after = null, address = null";
      await tamper(`${blank}, salt = null`, "action = 'project.created'");
      expect((await verify()).fault).toMatchObject({ kind: 'changed' });
      // Done right, by a user who can work out the digests.
      await tamper(
        `field_digests = (select array_agg(sha256(sha256('x'))))`,
        "action = 'project.created'",
      );
      expect((await verify()).fault).toMatchObject({ kind: 'changed' });
    });

    it('erasing done as the function does it, without its event, is found out', async () => {
      await createProject(stack.deps, getContext(tenant, 'owner'), { name: 'P' });
      await tamper(
        `(field_salts, field_digests) = (select s.salts, s.digests from audit_sealed(audit_events, '{}') s),
         salt = null, actor_name = '', target_name = '', before = null, after = null, address = null`,
        "action = 'project.created'",
      );
      expect((await verify()).fault).toMatchObject({ kind: 'erased without an event' });
    });
  });
}
