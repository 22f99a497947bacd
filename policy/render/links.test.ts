import assert from "node:assert/strict";
import { test } from "node:test";
import { frameAddress, linkAddress, ownPath, saysItsAddress } from "./links.ts";
import { hostileAddresses } from "./testing/payloads.ts";

test("web, mail and telephone addresses and anchors are links", () => {
  for (const href of [
    "https://www.cnil.fr/fr/plaintes?a=1&b=(2)#c",
    "http://localhost:3000/",
    "https://münchen.example/é",
    "mailto:dpo@ogosecurity.com?subject=x",
    "tel:+33176462200",
    "#art3_1",
  ])
    assert.equal(linkAddress(href), href);
});

test("any other address is not a link, neither in the text nor in the frame", () => {
  for (const href of hostileAddresses) {
    assert.equal(linkAddress(href), null, href);
    assert.equal(frameAddress(href), null, href);
  }
});

test("the frame may link to the same host, and loads images only from there", () => {
  assert.equal(frameAddress("/en/privacy"), "/en/privacy");
  assert.equal(ownPath("/logo.png"), "/logo.png");
  for (const path of [
    "//evil.example/x",
    "/\\evil.example",
    "https://evil.example/x.png",
    "x.png",
    null,
  ])
    assert.equal(ownPath(path), null);
});

test("paper repeats an address only where the words do not say it", () => {
  assert.ok(saysItsAddress("dpo@ogosecurity.com", "mailto:dpo@ogosecurity.com"));
  assert.ok(saysItsAddress("www.cnil.fr", "https://www.cnil.fr/"));
  assert.ok(saysItsAddress("+33 1 76 46 22 00", "tel:+33176462200"));
  assert.ok(!saysItsAddress("the CNIL", "https://www.cnil.fr/"));
});
