import * as z from "zod";
import { locales } from "#register/locale.ts";
import { type Collection, collections } from "#register/registry.ts";
import type { DocumentSection, PolicyDocument } from "../document.ts";

/** The name and version of the JSON format of a policy. */
export const policyFormat = "recital-policy/1";

const origin = z.strictObject({
  collection: z.enum(collections as readonly [Collection, ...Collection[]]),
  id: z.string(),
  version: z.int().nonnegative(),
  pointer: z.string(),
});

const span = z.strictObject({
  text: z.string(),
  href: z.string().exactOptional(),
  strong: z.boolean().exactOptional(),
});

const sentence = z.strictObject({
  key: z.string(),
  template: z.string(),
  spans: z.array(span),
  origins: z.array(origin),
});

const sentences = z.array(sentence);

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), sentences }),
  z.strictObject({ kind: z.literal("list"), intro: sentences, items: z.array(sentences) }),
  z.strictObject({
    kind: z.literal("table"),
    caption: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.strictObject({ cells: z.array(sentences) })),
  }),
  z.strictObject({ kind: z.literal("box"), sentences }),
]);

const section: z.ZodType<DocumentSection> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    blocks: z.array(block),
    get sections() {
      return z.array(section);
    },
  })
  .meta({ id: "section" });

const document = z.strictObject({
  format: z.literal(policyFormat),
  locale: z.enum(locales),
  slug: z.string(),
  title: z.string(),
  organisations: z.array(z.string()),
  homeUrl: z.string().nullable(),
  version: z
    .strictObject({
      number: z.int().positive(),
      effectiveAt: z.string(),
      publishedAt: z.string(),
    })
    .nullable(),
  sections: z.array(section),
});

/** JSON Schema (draft 2020-12) of what `renderJson` writes. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(document);
}

/** The policy as JSON: `format` first, fields in the order of the schema, two spaces, a final newline. Same tree, same bytes; throws where the tree is malformed. */
export function renderJson(policy: PolicyDocument): string {
  return `${JSON.stringify(document.parse({ format: policyFormat, ...policy }), null, 2)}\n`;
}

/** The policy that such JSON holds; throws a ZodError that says what is wrong and where. */
export function readPolicyJson(text: string): PolicyDocument {
  const { format: _, ...policy } = document.parse(JSON.parse(text));
  return policy;
}
