import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { addresses, databaseUrl, REGION } from '../../start/environment.ts';
import { parseOptions } from '../../start/options.ts';
import { ROOT } from '../../start/root.ts';
import { getOption, readServices, type Service } from './compose-file.ts';

const services = readServices();
const all = Object.entries(services);
const { postgres, cognito, mailbox, web, worker } = services as Record<string, Service>;
const { ports } = parseOptions([]);
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

describe('compose.yaml', () => {
  it('has all parts of an installation', () => {
    expect(Object.keys(services).toSorted()).toEqual([
      ...['cognito', 'installation', 'mailbox', 'postgres', 'secrets', 'web', 'worker'],
    ]);
  });

  it.each(all)('%s is no administrator, and can write where it must alone', (_, service) => {
    expect(service.user).toMatch(/^(?:node|postgres)$/);
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.privileged).toBeUndefined();
    expect(service.tmpfs).toContain('/tmp');
  });

  it('lets out the pages alone, to this machine alone', () => {
    const published = all.flatMap(([, service]) => service.ports ?? []);
    expect(published).toEqual(
      [ports.web, ports.cognito, ports.mailbox].map((port) => `127.0.0.1:${port}:${port}`),
    );
    const networks = all.map(([, service]) => service.network_mode ?? 'its own');
    expect(new Set(networks)).toEqual(new Set(['none', 'its own', 'service:postgres']));
    expect(services['postgres']?.network_mode).toBeUndefined();
  });

  it.each(all)('%s has words for a command and a check', (_, { command, healthcheck }) => {
    // A colon in a plain scalar makes a map of it.
    for (const word of [...command, ...(healthcheck?.test ?? [])]) {
      expect(word).toBeTypeOf('string');
    }
  });

  it('has no secret in it', () => {
    const variables = all.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(variables.filter((name) => /SECRET|KEY|PASSWORD(?!_FILE)/.test(name))).toEqual([]);
  });

  it.each(all.filter(([, { build }]) => build))('%s runs what is in its image', (_, service) => {
    const { target } = service.build ?? {};
    if (target !== undefined) expect(dockerfile).toContain(`AS ${target}\n`);
    const [program, ...words] = service.command;
    expect(program).toBe('node');
    const script = words.find((word) => !word.startsWith('--')) ?? '';
    expect(existsSync(join(ROOT, script)), script).toBe(true);
    // The image for production has nothing of the embedded services.
    if (target === undefined) expect(script).toMatch(/^apps\//);
  });

  it('each begins after what it needs, and nothing waits for itself', () => {
    const needs = (name: string, seen: readonly string[] = []): string[] => {
      expect(seen).not.toContain(name);
      const { depends_on: on = {}, network_mode: mode = '' } = services[name] as Service;
      const shared = mode.startsWith('service:') ? [mode.slice('service:'.length)] : [];
      const direct = [...new Set([...Object.keys(on), ...shared])];
      return [...direct, ...direct.flatMap((next) => needs(next, [...seen, name]))];
    };
    for (const app of ['web', 'worker']) {
      expect(needs(app)).toEqual(
        expect.arrayContaining(['secrets', 'postgres', 'cognito', 'mailbox', 'installation']),
      );
    }
    // What is waited for until it is well has a check; the image has that of web and worker.
    for (const [, { depends_on: on = {} }] of all) {
      for (const [name, { condition }] of Object.entries(on)) {
        if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
        else expect(condition).toBe('service_completed_successfully');
      }
    }
    expect(dockerfile).toContain('HEALTHCHECK');
    expect(worker?.environment).toHaveProperty('WORKER_PORT');
  });

  it('agrees with the settings that are made for it', () => {
    const { cognito: url, smtp } = addresses(parseOptions([]));
    expect(getOption(cognito as Service, 'public-url')).toBe(url);
    expect(getOption(cognito as Service, 'port')).toBe(String(ports.cognito));
    expect(getOption(cognito as Service, 'region')).toBe(REGION);
    expect(`smtp://${getOption(cognito as Service, 'smtp')}`).toBe(smtp);
    expect(getOption(mailbox as Service, 'smtp')).toBe(String(ports.smtp));
    expect(getOption(mailbox as Service, 'web')).toBe(String(ports.mailbox));
    expect(postgres?.command).toContain(`port=${ports.postgres}`);
    expect(databaseUrl(ports.postgres, 'postgres', 'x')).toContain(
      `/${postgres?.environment?.['POSTGRES_DB']}`,
    );
    expect(postgres?.environment?.['PGPORT']).toBe(String(ports.postgres));
    expect(getOption(web as Service, 'env-file')).toBe('/state/web.env');
  });
});
