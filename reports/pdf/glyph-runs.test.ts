import assert from "node:assert/strict";
import { test } from "node:test";
import { generateRegister } from "#register/generate.ts";
import { toDocument } from "#register/document.ts";
import { typefaces } from "./fonts.ts";
import { encodeRun, encodeShaped, type Shown } from "./glyph-runs.ts";
import { type EmbeddedFont, newDocument } from "./pdfkit.ts";

const facts = { title: "", author: "", lang: "en", generatedAt: "2026-01-01T00:00:00.000Z" };

/** Words as they come in a register in two languages, with what stands before and after them. */
const words = new Set([
  ...(toDocument(generateRegister({ seed: 3, activities: 30 })).match(/\S+ ?/g) ?? []),
  ..."« L’œuvre d’Éole », “Ταξίδι” — Київ, difficult affluent offices; AVATAR Tyre, To. Wörth!".split(
    /(?<= )/,
  ),
]);

const drawn = (font: EmbeddedFont, text: string, encode: typeof encodeRun) => {
  const shown: Shown[] = [];
  const { faithful, width } = encode(font, text, shown);
  return { faithful, width: Math.round(width * 100), shown: shown.map(({ operands }) => operands) };
};

test("words that are set letter by letter look as the shaper of their script sets them", () => {
  const faces = typefaces(newDocument(facts));
  let compared = 0;
  for (const weights of [faces.sans, faces.serif]) {
    for (const { primary } of [weights.regular, weights.bold]) {
      for (const word of words) {
        if (/[^\p{L}\p{P} \u00A0]/u.test(word)) continue;
        compared += 1;
        assert.deepEqual(drawn(primary, word, encodeRun), drawn(primary, word, encodeShaped), word);
      }
    }
  }
  assert.ok(compared > 1000, `${compared}`);
});
