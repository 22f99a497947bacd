import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings, WrongSetting } from "./process-settings.ts";

test("without any setting Recital listens on this machine only, with its data beside it and the sample", () => {
  assert.deepEqual(readSettings({}, "/srv/recital"), {
    host: "127.0.0.1",
    port: 3000,
    dataDir: "/srv/recital/data",
    url: "http://localhost:3000",
    sample: "ogo-security",
    databaseUrl: null,
    proxies: 0,
  });
});

test("an empty setting is one that was not made", () => {
  assert.equal(readSettings({ PORT: "", DATABASE_URL: " " }, "/").port, 3000);
});

for (const [name, value] of [
  ["PORT", "80a"],
  ["PORT", "70000"],
  ["PORT", "0"],
  ["PORT", "3e3"],
  ["PORT", "30\n00"],
  ["RECITAL_URL", "privacy.example.org"],
  ["RECITAL_URL", "https://example.org/privacy"],
  ["RECITAL_URL", "javascript:alert(1)"],
  ["RECITAL_URL", "https://ada:secret@example.org"],
  ["RECITAL_URL", "https://:secret@example.org"],
  ["RECITAL_URL", "https://example.org?x=1"],
  ["RECITAL_URL", "http://a b\nc"],
  ["RECITAL_SAMPLE", "acme"],
  ["RECITAL_SAMPLE", "ogo-security\nnone"],
  ["RECITAL_PROXIES", "yes"],
  ["RECITAL_PROXIES", "-1"],
  ["RECITAL_PROXIES", "10"],
  ["DATABASE_URL", "mysql://u:secret@host/db"],
  ["DATABASE_URL", "postgres://u:secret@"],
] as const) {
  test(`${name}=${JSON.stringify(value)} is refused with one line that names the setting`, () => {
    assert.throws(
      () => readSettings({ [name]: value }, "/"),
      (error) => {
        assert.ok(error instanceof WrongSetting);
        assert.match(error.message, new RegExp(`^${name} `));
        assert.doesNotMatch(error.message, /\n|secret/);
        return true;
      },
    );
  });
}
