/** ProviderDetails as the API carries them. */
export type Details = Readonly<Record<string, string>>;
