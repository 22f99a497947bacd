/** What the ids of the fields of a page's own form begin with. */
export const mainForm = "field";
