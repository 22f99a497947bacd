/** A picture kept in a text field as a data URL: what it is, and its bytes in base64. */
export type Picture = { readonly type: PictureType; readonly base64: string };

/** Kinds of picture that cannot carry a script, by the bytes they begin with (in base64). */
const signatures = { png: /^iVBORw0KGgo/, jpeg: /^\/9j\//, webp: /^UklGR[\w+/]{5}XRUJQ/ } as const;

export type PictureType = keyof typeof signatures;

/** Most bytes of a picture, so that a record stays small enough for a spreadsheet. */
export const pictureLimit = 16_384;

const dataUrl =
  /^data:image\/(png|jpeg|webp);base64,((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/;

/** The picture of a data URL; null for anything else, for other bytes than its type says, and above the limit. */
export function pictureOf(value: string | null | undefined): Picture | null {
  const match = dataUrl.exec(value ?? "");
  const type = match?.[1] as PictureType | undefined;
  const base64 = match?.[2];
  if (type === undefined || base64 === undefined) return null;
  if ((base64.length / 4) * 3 > pictureLimit + 2) return null;
  return signatures[type].test(base64) ? { type, base64 } : null;
}
