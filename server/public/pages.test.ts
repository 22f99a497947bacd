import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { readSample } from "#samples/samples.ts";
import type { Context } from "../context.ts";
import { preparePublication } from "../policies/publish.ts";
import { getRecord } from "../records/get.ts";
import { importDocument } from "../registers/import.ts";
import { activity, create, edit, english, testRegister } from "../testing.ts";
import { bestRepresentation, type PublicAnswer } from "./answer.ts";
import { PublicSite } from "./site.ts";

const errorsReason = "These tests are about what is published.";

const publish = async (ctx: Context, slug: string) =>
  ctx.db.write(await preparePublication(ctx, slug, { errorsReason }));

const textOf = (answer: PublicAnswer) => answer.representations.identity.body.toString();

/** A PNG of one pixel. */
const logo =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==";

/** The completed sample, its policy changed before it is published in both languages. */
async function published(engine: "sqlite" | "postgres", fields: object = {}) {
  const register = await testRegister(engine);
  await importDocument(register.dpo, readSample("ogo-security-completed"), { dryRun: false });
  const policy = await getRecord(register.dpo, "policies", "policy-privacy");
  await edit(register.dpo, "policies", policy, fields);
  await publish(register.dpo, "privacy");
  return register;
}

onEachEngine((engine) => {
  test("everything that is rendered is served: list of processors, notices, feeds, fragments, schema", async () => {
    await using register = await published(engine, { subProcessorNoticeDays: 30 });
    const site = new PublicSite(register.dpo);
    const kinds = {
      "/en/subprocessors": "text/html",
      "/fr/subprocessors": "text/html",
      "/en/privacy/subprocessors": "text/html",
      "/en/subprocessors.json": "application/json",
      "/en/subprocessors.atom": "application/atom+xml",
      "/fr/notices/point-registration": "text/html",
      "/fr/notices/point-registration.json": "application/json",
      "/fr/notices/point-registration/fragment": "text/html",
      "/en/privacy/fragment": "text/html",
      "/en/privacy/changes": "text/html",
      "/en/privacy/changes.atom": "application/atom+xml",
      "/schema/policy-v1.json": "application/json",
      "/embed.js": "text/javascript",
    };
    for (const [address, kind] of Object.entries(kinds)) {
      const answer = await site.answer(address);
      assert.equal(answer.status, 200, address);
      assert.ok(answer.headers["content-type"]?.startsWith(kind), address);
      assert.match(answer.headers["etag"] ?? "", /^"[0-9a-f]{32}"$/, address);
      assert.equal(answer.headers["cache-control"], "public, max-age=0, must-revalidate", address);
      assert.ok(bestRepresentation("br", answer).head.includes("br"), address);
      const isShared = !kind.includes("html") || address.endsWith("/fragment");
      const origin = answer.headers["access-control-allow-origin"];
      assert.equal(origin, isShared ? "*" : undefined, address);
    }
    const french = textOf(await site.answer("/fr/subprocessors"));
    assert.match(french, /annoncés ici 30\u00A0jours avant/);
    assert.match(french, /hreflang="en" [^>]*href="\/en\/subprocessors"/);
    const fragment = textOf(await site.answer("/en/privacy/fragment"));
    assert.doesNotMatch(fragment, /<(?:script|style|html)/);
    assert.match(fragment, /^<article class="recital" lang="en">/);
    const feed = await site.answer("/privacy/changes.atom", "fr");
    assert.equal(feed.headers["location"], "/fr/privacy/changes.atom");
  });

  test("the page stays within 15 kB on the wire for both samples, in both languages", async () => {
    for (const sample of ["ogo-security", "ogo-security-completed"] as const) {
      await using register = await testRegister(engine);
      await importDocument(register.dpo, readSample(sample), { dryRun: false });
      await publish(register.dpo, "privacy");
      const site = new PublicSite(register.dpo);
      for (const address of ["/en/privacy", "/fr/privacy"]) {
        const { body } = bestRepresentation("br", await site.answer(address));
        assert.ok(body.byteLength < 15_000, `${sample} ${address}: ${body.byteLength}`);
      }
    }
  });

  test("what is not there is told in the reader's language, and never kept in memory or by caches", async () => {
    await using register = await published(engine, { languages: ["fr"] });
    const site = new PublicSite(register.dpo);
    const missing = {
      "/fr/nothing": "fr",
      "/en/privacy": "en",
      "/en/privacy/v/9": "en",
      "/fr/privacy/changes/1-2": "fr",
      "/fr/notices/none": "fr",
      "/logos/00000000000000000000000000000000.png": "fr",
    };
    for (const [address, locale] of Object.entries(missing)) {
      const answer = await site.answer(address, "fr-CA,en;q=0.1");
      assert.equal(answer.status, 404, address);
      assert.equal(answer.headers["content-language"], locale, address);
      assert.equal(answer.headers["cache-control"], "no-cache", address);
    }
    const choice = await site.answer("/privacy", "en");
    assert.deepEqual([choice.status, choice.headers["location"]], [307, "/fr/privacy"]);
    assert.match(textOf(choice), /<a href="\/fr\/privacy">Français/);
  });

  test("the organisation's name, logo, colour, typeface and link home are those published, not those of the register", async () => {
    const theme = { siteName: "OGO", homeUrl: "https://ogo.example", logo, accent: "#7a1f3d" };
    await using register = await published(engine, {
      languages: ["en"],
      theme: { ...theme, font: "sans" },
    });
    const site = new PublicSite(register.dpo);
    const page = textOf(await site.answer("/en/privacy"));
    assert.match(
      page,
      /<a class="home" href="https:\/\/ogo\.example"[^>]*><img src="\/logos\/[0-9a-f]{32}\.png" alt="OGO">/,
    );
    assert.match(page, /--accent:#7a1f3d/);
    assert.doesNotMatch(page, /@font-face/);
    const picture = await site.answer(/\/logos\/[0-9a-f]{32}\.png/.exec(page)?.[0] ?? "");
    assert.equal(picture.headers["content-type"], "image/png");
    assert.match(picture.headers["cache-control"] ?? "", /immutable/);
    const policy = await getRecord(register.dpo, "policies", "policy-privacy");
    await edit(register.dpo, "policies", policy, { theme: { ...theme, accent: "#114411" } });
    assert.match(textOf(await site.answer("/en/privacy/changes")), /--accent:#7a1f3d/);
    await assert.rejects(
      edit(register.dpo, "policies", await getRecord(register.dpo, "policies", "policy-privacy"), {
        theme: { accent: "#f5d76e" },
      }),
      /wrong/,
    );
  });

  test("several policies of several organisations each say their own, and one address is never given to another", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    for (const [id, name] of [
      ["alpha", "Alpha SAS"],
      ["beta", "Beta GmbH"],
    ] as const) {
      await create(dpo, "organisations", id, { legalName: name, languages: ["en"] });
      await create(dpo, "activities", `activity-${id}`, {
        ...activity(id),
        state: "approved",
        organisationIds: [id],
        purposes: [
          {
            id: `purpose-${id}`,
            name: english(`Purpose of ${name}`),
            grounds: [{ basis: "consent" }],
          },
        ],
      });
    }
    const policies = [
      { slug: "privacy", organisationIds: ["alpha"], isDefault: true },
      { slug: "candidates", organisationIds: ["alpha"], activityIds: ["activity-alpha"] },
      { slug: "beta", organisationIds: ["beta"] },
    ];
    for (const policy of policies) {
      const title = english(`Policy ${policy.slug}`);
      await create(dpo, "policies", `policy-${policy.slug}`, {
        ...policy,
        title,
        languages: ["en"],
      });
      await publish(dpo, policy.slug);
    }
    const site = new PublicSite(dpo);
    const read = async (address: string) => textOf(await site.answer(address));
    assert.match(await read("/en/privacy"), /Purpose of Alpha SAS/);
    assert.doesNotMatch(await read("/en/privacy"), /Beta/);
    assert.match(await read("/en/beta"), /Purpose of Beta GmbH/);
    assert.doesNotMatch(await read("/en/beta"), /Alpha/);
    assert.match(await read("/en/candidates"), /Policy candidates/);
    assert.equal((await site.answer("/privacy")).headers["location"], "/en/privacy");

    const beta = await getRecord(dpo, "policies", "policy-beta");
    const before = await read("/en/beta/v/1");
    await edit(dpo, "policies", beta, { slug: "beta-privacy" });
    await publish(dpo, "beta-privacy");
    assert.equal((await site.answer("/en/beta")).headers["location"], "/en/beta-privacy");
    assert.equal(await read("/en/beta/v/1"), before, "for ever the same bytes");
    const candidates = await getRecord(dpo, "policies", "policy-candidates");
    await edit(dpo, "policies", candidates, { slug: "beta" });
    await assert.rejects(publish(dpo, "beta"), /keep that address/);
  });
});
