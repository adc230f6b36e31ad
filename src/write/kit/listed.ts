/** Names in a sentence. */

/** "Ana", "Ana and Bo", "Ana, Bo and Cy"; empty for nobody. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
