/**
 * The newest migration of the first release. Databases of before are made anew, so what it and
 * those before it take away is no one's; each later one says what it takes.
 */
export const BASELINE = '20261130180000_who_asks_for_a_second_factor';
