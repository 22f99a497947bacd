import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { publish } from "./screen.ts";

test("the public page needs no script, can be printed, and is asked for again at no cost", async ({
  asDpo,
  reader,
}) => {
  const version = await publish(asDpo);
  const answer = await reader.goto("/privacy");
  await expect(reader).toHaveURL(/\/en\/privacy$/);
  await expect(reader.getByRole("heading", { level: 1, name: "Privacy Policy" })).toBeVisible();
  const source = (await answer?.text()) ?? "";
  expect(source).not.toMatch(/<script(?! type="application\/ld\+json")|\son\w+="|javascript:/i);

  await reader.emulateMedia({ media: "print" });
  await expect(reader.getByRole("heading", { level: 1, name: "Privacy Policy" })).toBeVisible();
  expect((await reader.pdf()).byteLength).toBeGreaterThan(10_000);

  const known = (await answer?.allHeaders())?.["etag"] ?? "";
  const again = await reader.request.get("/en/privacy", { headers: { "if-none-match": known } });
  expect(again.status()).toBe(304);

  const kinds = { md: "text/markdown", txt: "text/plain", json: "json", pdf: "application/pdf" };
  for (const [extension, kind] of Object.entries(kinds)) {
    for (const address of [`/fr/privacy.${extension}`, `/en/privacy/v/${version}.${extension}`]) {
      const file = await reader.request.get(address);
      expect(file.status(), address).toBe(200);
      expect(file.headers()["content-type"], address).toContain(kind);
    }
  }
});

test("the public finds all versions, and a plain answer where nothing is published", async ({
  asDpo,
  reader,
}) => {
  const version = await publish(asDpo);
  await reader.goto("/en/privacy/changes");
  await reader
    .getByRole("link", { name: new RegExp(`\\b${version}\\b`) })
    .first()
    .click();
  await expect(reader).toHaveURL(new RegExp(`/en/privacy/v/${version}$`));
  const nothing = await reader.goto("/en/nothing-of-ours");
  expect(nothing?.status()).toBe(404);
  await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
});
