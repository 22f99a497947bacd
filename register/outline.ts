/**
 * An object with these names and nothing said about any: what is copied from it is made, read and kept in half the
 * time and memory of what grows name by name.
 */
export function outline(names: readonly string[]): Readonly<Record<string, unknown>> {
  return JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`);
}
