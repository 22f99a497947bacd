import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { contrast, leastContrast } from "#register/colour.ts";
import { pagePolicy, pageStyle, storedPagePolicy } from "./style.ts";
import { palettes, themeCss } from "./theme.ts";

const schemes = ["light", "dark"] as const;
test("all text of both schemes can be read on all that lies behind it", () => {
  for (const scheme of schemes) {
    const { paper, wash, ink, quiet, accent, added, removed } = palettes[scheme];
    for (const text of [ink, quiet, accent])
      for (const ground of [paper, wash])
        assert.ok(contrast(text, ground) >= leastContrast, `${scheme} ${text} on ${ground}`);
    for (const ground of [added, removed]) assert.ok(contrast(ink, ground) >= leastContrast);
  }
});

test("an accent that is no colour, or says more than a colour, is ignored", () => {
  for (const accent of [
    "red",
    "#12345",
    "#fff;}body{display:none",
    "url(//evil.example)",
    "",
    null,
  ]) {
    assert.equal(themeCss({ accent }), themeCss());
  }
});

test("fonts come from the same host or not at all", () => {
  assert.match(themeCss({ fontsPath: "/fonts/" }), /url\("\/fonts\/source-serif-4-latin-wght/);
  for (const fontsPath of ["https://evil.example/", '/x") url("//evil.example/'])
    assert.doesNotMatch(themeCss({ fontsPath }), /@font-face/);
});

test("the style sheet loads nothing from elsewhere and cannot end its element", () => {
  const style = pageStyle({ accent: "#ff0", fontsPath: "/fonts/" });
  assert.doesNotMatch(style, /@import|https?:|url\("?\/\/|</);
});

test("the policy names the hash of the style sheet, of a stored page too", () => {
  for (const width of ["wide", "plain", "narrow"] as const) {
    const style = pageStyle({ accent: "#a00", fontsPath: "/fonts/" }, width);
    const hash = createHash("sha256").update(style).digest("base64");
    assert.ok(pagePolicy(style).includes(`style-src 'sha256-${hash}'`));
    assert.equal(storedPagePolicy(`<html><style>${style}</style>`), pagePolicy(style));
  }
});
