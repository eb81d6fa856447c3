/** Where a secret belongs in a setting: `<arn:aws:secretsmanager:…>`. */
const PLACE = /<(arn:aws[\w-]*:secretsmanager:[^<>\s]+)>/g;

/**
 * Settings with their secrets, of which they hold the names. Each is asked for once, all at the same time.
 * @param readSecret the text of a secret of Secrets Manager, by its ARN
 * @throws whatever `readSecret` throws
 */
export async function withSecrets(
  settings: NodeJS.ProcessEnv,
  readSecret: (arn: string) => Promise<string>,
): Promise<NodeJS.ProcessEnv> {
  const named = Object.values(settings).flatMap((value) => [...(value ?? '').matchAll(PLACE)]);
  const arns = [...new Set(named.map(([, arn = '']) => arn))];
  if (arns.length === 0) return settings;
  const secrets = new Map(
    await Promise.all(arns.map(async (arn) => [arn, await readSecret(arn)] as const)),
  );
  const fill = (value: string | undefined) =>
    value?.replaceAll(PLACE, (_, arn: string) => secrets.get(arn) ?? '');
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, fill(value)]),
  ) as NodeJS.ProcessEnv;
}
