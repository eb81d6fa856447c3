import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { TxtReply } from '@gatehouse/testing/name-server';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDomain, type DomainFixture, newDomainName } from './fixtures/domains.ts';
import { bindCallForCode, type GetTarget, getItems } from './target.ts';

/** Mail domains of a tenant: claims, proofs and races. */
export function describeDomains(getTarget: GetTarget): void {
  describe('domains of a tenant', () => {
    let tenant: TenantFixture;
    let other: TenantFixture;
    const ask = bindCallForCode(getTarget);

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
      other = await createTenantFixture(getTarget().admin);
    });

    const add = (name: string, by = tenant) =>
      ask('POST', `/tenants/${by.slug}/domains`, { as: by.owner, body: { name } });
    const verify = ({ id }: Pick<DomainFixture, 'id'>, by = tenant) =>
      ask('POST', `/tenants/${by.slug}/domains/${id}/verify`, { as: by.owner });
    const publish = ({ record }: DomainFixture, reply: TxtReply = [record.value]) =>
      getTarget().dns.set(record.name, reply);
    const getEvents = async (by: TenantFixture, action: string) =>
      getItems(await ask('GET', `/tenants/${by.slug}/audit-events`, { as: by.owner })).filter(
        (event) => event['action'] === action,
      );

    it('DV-01 added, its record set, verified, with an event of each', async () => {
      const name = newDomainName();
      const added = await add(name);
      expect([added.status, added.json['state']]).toEqual([201, 'pending']);
      const { id, record } = added.json as unknown as DomainFixture;
      expect(record.name).toBe(`_gatehouse-challenge.${name}`);
      expect(record.value).toMatch(/^gatehouse-domain-verification=[\w-]{43}$/);
      publish({ id, name, record });
      const verified = await verify({ id });
      expect(verified.json).toMatchObject({ state: 'verified', lastCheck: 'found', version: 2 });
      expect(await getEvents(tenant, 'domain.added')).toHaveLength(1);
      expect(await getEvents(tenant, 'domain.verified')).toHaveLength(1);
      const shown = await ask('GET', `/tenants/${tenant.slug}/domains`, { as: tenant.owner });
      expect(getItems(shown)).toMatchObject([{ id, name, record, state: 'verified' }]);
    });

    it.each<[string, TxtReply | null, string]>([
      ['there is no such name', null, 'no_record'],
      ['there is no TXT record', [], 'no_record'],
      ['the server fails', 'server failure', 'server_failed'],
      ['the server is silent', 'silence', 'timed_out'],
    ])('DV-02 %s: pending, and told why', async (_, reply, lastCheck) => {
      const domain = await addDomain(getTarget(), tenant);
      getTarget().dns.set(domain.record.name, reply);
      const answer = await verify(domain);
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({ state: 'pending', lastCheck, version: 1 });
      expect(await getEvents(tenant, 'domain.verified')).toEqual([]);
    });

    it('DV-03 the token inside a longer record, under another name or in another case', async () => {
      const domain = await addDomain(getTarget(), tenant);
      const { name, record } = domain;
      for (const value of [`${record.value} x`, `x${record.value}`, record.value.toUpperCase()]) {
        publish(domain, [value]);
        expect((await verify(domain)).json).toMatchObject({ lastCheck: 'other_record' });
      }
      getTarget().dns.set(record.name, null);
      for (const elsewhere of [name, `www.${record.name}`, `_gatehouse-challenge.www.${name}`]) {
        getTarget().dns.set(elsewhere, [record.value]);
        expect((await verify(domain)).json).toMatchObject({ state: 'pending' });
      }
      publish(domain, ['v=spf1 -all', [record.value.slice(0, 30), record.value.slice(30)]]);
      expect((await verify(domain)).json).toMatchObject({ state: 'verified' });
    });

    it('DV-05 the proof of one tenant does not serve another', async () => {
      const mine = await addDomain(getTarget(), tenant);
      const theirs = await addDomain(getTarget(), other, { name: mine.name });
      publish(mine);
      expect((await verify(theirs, other)).json).toMatchObject({ lastCheck: 'other_record' });
      expect((await verify(mine)).json).toMatchObject({ state: 'verified' });
    });

    it('DV-06 of two claims, the first proof wins; the other is told no name', async () => {
      const mine = await addDomain(getTarget(), tenant);
      const added = await add(mine.name, other);
      expect(added.status).toBe(201);
      const { id, record } = added.json as unknown as DomainFixture;
      publish(mine, [mine.record.value, record.value]);
      const answers = await Promise.all([verify(mine), verify({ id }, other)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.code).toBe('domain.taken');
      for (const one of [tenant, other]) {
        for (const told of [one.slug, one.name, one.id]) expect(refused?.text).not.toContain(told);
      }
      // Without a proof no one learns that the domain is taken.
      const third = await createTenantFixture(getTarget().admin);
      const blind = await add(mine.name, third);
      expect([blind.status, blind.json['state']]).toEqual([201, 'pending']);
      const unproved = await verify(blind.json as unknown as DomainFixture, third);
      expect(unproved.json).toMatchObject({ state: 'pending', lastCheck: 'other_record' });
    });

    it('DV-08 two looks at once: both succeed, with one event', async () => {
      const domain = await addDomain(getTarget(), tenant);
      publish(domain);
      const answers = await Promise.all([verify(domain), verify(domain), verify(domain)]);
      for (const { json } of answers) expect(json).toMatchObject({ state: 'verified', version: 2 });
      expect(await getEvents(tenant, 'domain.verified')).toHaveLength(1);
    });

    it('DV-05 a claim that was given up and made anew has another token: the old proof is void', async () => {
      const domain = await addDomain(getTarget(), tenant);
      const path = `/tenants/${tenant.slug}/domains/${domain.id}`;
      expect((await ask('DELETE', path, { as: tenant.owner })).status).toBe(204);
      expect((await verify(domain)).code).toBe('resource.not_found');
      const again = await add(domain.name);
      publish(domain);
      const answer = await verify(again.json as unknown as DomainFixture);
      expect(answer.json).toMatchObject({ state: 'pending', lastCheck: 'other_record' });
    });

    it.each([
      ['gmail.com', 'public_mail'],
      ['co.uk', 'public_suffix'],
      ['com', 'public_suffix'],
      ['localhost', 'not_a_domain'],
      ['1.2.3.4', 'not_a_domain'],
      ['ann@acme.example', 'not_a_domain'],
    ])('DV-09 %s is refused', async (name, fault) => {
      const answer = await add(name);
      expect([answer.status, answer.code]).toEqual([422, `domain.${fault}`]);
    });

    it('DV-10 one domain in whatever form is one claim', async () => {
      const name = newDomainName();
      const first = await add(` BÜCHER.${name.toUpperCase()}.`);
      expect(first.json).toMatchObject({ name: `xn--bcher-kva.${name}` });
      expect((await add(`bücher.${name}`)).code).toBe('domain.exists');
      expect((await add(`bucher.${name}`)).status).toBe(201);
    });

    it('FE-65 is for owners alone, and for no program', async () => {
      const { id } = await addDomain(getTarget(), tenant);
      for (const as of [tenant.admin, tenant.member, tenant.viewer]) {
        for (const [method, path, body] of [
          ['GET', '', undefined],
          ['POST', '', { name: newDomainName() }],
          ['GET', `/${id}`, undefined],
          ['PATCH', `/${id}`, { joinPolicy: 'join' }],
          ['POST', `/${id}/verify`, undefined],
          ['DELETE', `/${id}`, undefined],
        ] as const) {
          const to = `/tenants/${tenant.slug}/domains${path}`;
          expect((await ask(method, to, { as, body })).code).toBe('permission.denied');
        }
      }
      const role = await ask('POST', `/tenants/${tenant.slug}/roles`, {
        as: tenant.owner,
        body: { name: 'SSO', base: 'owner', permissions: ['tenant:read', 'sso:manage'] },
      });
      expect(role.code).toBe('input.invalid');
      const key = await ask('POST', `/tenants/${tenant.slug}/api-keys`, {
        as: tenant.owner,
        body: { name: 'SSO', permissions: ['sso:manage'] },
      });
      expect(key.code).toBe('input.invalid');
    });

    it('a connection of another tenant is none', async () => {
      const { id } = await addDomain(getTarget(), tenant);
      const answer = await ask('PATCH', `/tenants/${tenant.slug}/domains/${id}`, {
        as: tenant.owner,
        body: { connectionId: other.id },
      });
      expect([answer.status, answer.code]).toEqual([422, 'input.invalid']);
    });
  });
}
