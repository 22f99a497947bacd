/** A whole number with its thousands set apart, as French does. */
export const figure = (count: number): string => count.toLocaleString("fr-FR");

/** A number with the word for one or for several. */
export const counted = (count: number, one: string, many: string): string =>
  `${figure(count)} ${count < 2 ? one : many}`;
