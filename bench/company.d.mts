/** CSV text with `size` people, the same for the same seed. */
export function makeCompany(size: number, seed: number): string;
