/** Races of the last owner in one run of their tests; a tenth of them double accepts. */
export const RACES = Number(process.env['GATEHOUSE_RACES'] ?? 1_000);
