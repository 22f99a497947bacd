import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hashPassword, isPassword, nobodysHash } from "./password.ts";
import { passwordProblem } from "./password-rules.ts";

const codeOf = (password: string, email = "ana@example.org") =>
  passwordProblem(password, email, "en")?.code ?? null;

test("a password is kept as Argon2id at 19 MiB and two passes, with a salt of its own", async () => {
  const [one, two] = [
    await hashPassword("correct horse battery"),
    await hashPassword("correct horse battery"),
  ];
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, two);
  for (const hash of [one, two]) assert.ok(await isPassword("correct horse battery", hash));
});

test("any characters count, to the last one, and however accents were typed (A-04)", async () => {
  const long = `${"né à Zürich 🦊 \u0000\t ".repeat(6)}z`;
  const hash = await hashPassword(long);
  assert.ok(await isPassword(long, hash));
  assert.ok(await isPassword(long.normalize("NFD"), hash));
  assert.equal(await isPassword(`${long.slice(0, -1)}y`, hash), false);
  assert.equal(await isPassword(long.toLowerCase(), hash), false);
  assert.equal(await isPassword(long.slice(0, -1), hash), false);
});

test("no password fits the hash of nobody, and a hash of another kind is an error, not a match", async () => {
  for (const password of ["", "correct horse battery"])
    assert.equal(await isPassword(password, nobodysHash), false);
  for (const hash of [
    "",
    "$2b$10$abc",
    nobodysHash.slice(0, -8),
    nobodysHash.replace("t=2", "t=1"),
  ])
    await assert.rejects(isPassword("correct horse battery", hash));
});

test("many at once are all answered, in turn", async () => {
  const hash = await hashPassword("correct horse battery");
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      isPassword(index % 2 === 0 ? "correct horse battery" : "wrong", hash),
    ),
  );
  assert.deepEqual(
    answers,
    answers.map((_, index) => index % 2 === 0),
  );
});

test("more than can be waited for are refused rather than queued without end", async () => {
  const hash = await hashPassword("correct horse battery");
  const all = await Promise.allSettled(
    Array.from({ length: 110 }, () => isPassword("correct horse battery", hash)),
  );
  const refused = all.filter(({ status }) => status === "rejected");
  assert.equal(refused.length, 8, "two at work, a hundred waiting");
});

test("twelve characters are enough and 128 still fit, counted as people see them (A-04)", () => {
  assert.equal(codeOf("kz7 pw-4m.vq".slice(0, 11)), "password-short");
  assert.equal(codeOf("kz7 pw-4m.vq"), null);
  assert.equal(codeOf("🦊🦉🐢🐙🦔🐝🦋🐌🐞🦀🐡"), "password-short");
  assert.equal(codeOf("🦊🦉🐢🐙🦔🐝🦋🐌🐞🦀🐡🦐"), null);
  const phrase = "seven otters hum at dusk beside the mill; ".repeat(4);
  assert.equal(codeOf(phrase.slice(0, 128)), null);
  assert.equal(codeOf(phrase.slice(0, 129)), "password-long");
});

test("no mixture of characters is demanded: a phrase in small letters will do (A-04)", () => {
  for (const phrase of [
    "seven otters hum",
    "tortue lampe granit",
    "zwölf graue bären",
    "me 8841 0927 5563",
  ])
    assert.equal(codeOf(phrase), null);
});

test("what anybody would try first is refused, however it is dressed up (A-04)", () => {
  for (const common of [
    "password1234",
    "P@ssw0rd2026!",
    "passwordpassword",
    "MotDePasse123",
    "Motdepasse!2026",
    "Bienvenue2026!",
    "Summer2026!!",
    "administrator1",
    "ChangeMe12345",
    "qwertyuiop12",
    "1q2w3e4r5t6y",
    "azertyuiopqs",
    "QWERTYUIOPASDF",
    "123456789012",
    "098765432109",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "121212121212",
    "abcdefghijkl",
  ])
    assert.equal(codeOf(common), "password-common", common);
});

test("the address and the name of the program have no place in a password (A-04)", () => {
  assert.equal(codeOf("Recital is my 7 otters"), "password-context");
  assert.equal(codeOf("otters of Marie-Claude", "marie-claude@example.org"), "password-context");
  assert.equal(codeOf("banana otters mill", "ana@example.org"), null, "too short to mean anything");
});

test("judging a password always ends soon, whatever it is", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 2000 }),
    fc
      .array(fc.constantFrom("mot", "de", "passe", "pass", "change", "me", "a", "1", "@"), {
        maxLength: 128,
      })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(hostile, (password) => {
      const before = process.cpuUsage();
      codeOf(password);
      const { user } = process.cpuUsage(before);
      assert.ok(user < 2_000_000, `${user} µs of processor time`);
    }),
    { numRuns: 300 },
  );
});
