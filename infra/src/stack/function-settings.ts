import type { Settings } from './settings.ts';

/** Of a process that listens, and that a load balancer asks. */
const OF_TASKS = new Set(['HOST', 'PORT', 'LAME_DUCK_SECONDS']);

/**
 * What the API is started with as a function: the settings of the web app, with `<ARN>` where a secret belongs. The
 * function asks Secrets Manager for it (apps/web/src/server/secret-settings.ts): what is in its settings can be read
 * by whoever may look at functions.
 */
export function functionSettings({ environment, secrets, variables }: Settings) {
  const reference = (name: string) => `<${secrets[name]?.arn ?? ''}>`;
  const composed = Object.entries(variables).map(([name, text]) => [
    name,
    // Quotes end the name of a variable, so they go last.
    text.replaceAll(/\$([A-Z]\w*)/g, (_, secret: string) => reference(secret)).replaceAll('"', ''),
  ]);
  const isPart = (name: string) => Object.values(variables).some((one) => one.includes(`$${name}`));
  const whole = Object.keys(secrets).filter((name) => !isPart(name));
  return {
    environment: {
      ...Object.fromEntries(Object.entries(environment).filter(([name]) => !OF_TASKS.has(name))),
      ...Object.fromEntries(whole.map((name) => [name, reference(name)])),
      ...(Object.fromEntries(composed) as Record<string, string>),
      // Certificates of RDS, which the runtime has, and does not read by itself.
      NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
    },
    secretArns: Object.values(secrets).map(({ arn }) => arn),
  };
}
