/** What stands in a text field of a form, also when it was typed or filled in before the page's scripts ran. */
export function formText(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}
