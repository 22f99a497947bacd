/** A whole number with its thousands set apart, as English does. */
export const figure = (count: number): string => count.toLocaleString("en-GB");

/** A number with the word for one or for several. */
export const counted = (count: number, one: string, many: string): string =>
  `${figure(count)} ${count === 1 ? one : many}`;
