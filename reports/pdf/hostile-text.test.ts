import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordOf } from "#register/complete.ts";
import { makeRegister } from "#register/register.ts";
import { registerPdf } from "./register-pdf.ts";
import { readPdf } from "./testing/read-pdf.ts";

const at = "2026-03-03T14:00:00.000Z";
const options = { locale: "en", generatedAt: at } as const;
const bare = (text: string) => text.replace(/\s/g, "");

const printed = async (notes: string, legalName = "Party") => {
  const party = recordOf("parties", "p", at, { legalName, notes });
  return readPdf(await registerPdf(makeRegister({ parties: [party] }, at), options));
};
const textOf = async (notes: string) => bare((await printed(notes)).content);

test("markup, addresses and operators of PDF are printed as they were typed and nothing more", async () => {
  const texts = [
    '<img src="http://127.0.0.1:9/x.png"><script>alert(1)</script>',
    "file:///etc/passwd and ../../etc/passwd",
    "endstream endobj 1 0 obj << /Type /Catalog >> (unbalanced \\( ) ET EMC Q",
    "%PDF-1.4 <</S/URI/URI(http://attacker)>>",
    "&amp; &lt; <w:t> ]]> {{constructor}}",
  ];
  for (const text of texts) {
    const pdf = await printed(text, text);
    assert.ok(bare(pdf.content).includes(bare(text)), text);
    assert.doesNotMatch([...pdf.objects.values()].join("\n"), /\/A<<\/S\/URI|root:x:0/);
    assert.ok(
      pdf.outline.some((item) => item.title === text),
      text,
    );
  }
});

test("a title of the register with markup stays text in the metadata", async () => {
  const organisation = recordOf("organisations", "o", at, {
    legalName: "A <b>&</b> \u0001 ]]> Ltd",
  });
  const file = (
    await registerPdf(makeRegister({ organisations: [organisation] }, at), options)
  ).toString("utf8");
  const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(file)?.[0] ?? "";
  assert.match(metadata, /A &#60;b&#62;&#38;&#60;\/b&#62; {2}\]\]&#62; Ltd/);
});

test("texts in Greek, Cyrillic, Vietnamese, Arabic, Hebrew, Japanese, Chinese, Korean and emoji keep every character", async () => {
  const texts = [
    "Προστασία δεδομένων",
    "Защита персональных данных",
    "Bảo vệ dữ liệu cá nhân",
    "حماية البيانات الشخصية 2026 في باريس",
    "הגנת הפרטיות של GDPR בפריז",
    "Réf. شركة Acme (باريس) n° 12",
    "L’œuvre d’Éloïse : 12 €, « naïve » – 3 ½ m²",
    "利用者の氏名・住所を「必要な期間」のみ保存します。",
    "数据仅在必要时传输；數據僅在必要時傳輸。",
    "개인정보를 지체 없이 파기합니다.",
    "🔒 👩‍💻 🇫🇷 ❤️ e\u0301 soft\u00ADhyphen zero\u200Bwidth",
  ];
  for (const text of texts) assert.ok((await textOf(text)).includes(bare(text)), text);
});

test("a character no font has is printed as its code and still read as itself", async () => {
  const pdf = await printed("ภาษาไทย \u0007");
  assert.ok(bare(pdf.content).includes("ภาษาไทย"));
  const drawn = readPdf(
    await registerPdf(
      makeRegister({ parties: [recordOf("parties", "p", at, { legalName: "ไ" })] }, at),
      options,
    ),
  );
  assert.ok(bare(drawn.pages.join("\n")).includes("ไ"));
  assert.doesNotMatch(drawn.pages.join("\n"), /\uFFFD/);
});

test("a word of a million characters is broken into lines and printed whole", async () => {
  const word = "abcdefghij".repeat(100_000);
  const pdf = await printed(word);
  assert.ok(pdf.pages.length > 100);
  const text = pdf.pages
    .join("\n")
    .split("\n")
    .filter((line) => /^[a-j]+$/.test(line))
    .join("");
  assert.equal(text.length, word.length);
});

test("marks without a letter of their own and other oddities the shaper cannot place are printed all the same", async () => {
  for (const text of [
    "x\u064B\u0301\u05B0x",
    "a\u0670\u06D6\u08F0b",
    "\u0300\u0301\u0302",
    "ﷺﷲ",
    "\uD83D lone",
  ]) {
    assert.ok(
      (await textOf(`(${text})`)).includes(bare(text).toWellFormed()),
      JSON.stringify(text),
    );
  }
});

test("any text is printed without loss", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 40 }), async (texts) => {
      const drawn = (await textOf(texts.map((one) => `x${one}x`).join("\n"))).normalize("NFKC");
      for (const one of texts) assert.ok(drawn.includes(bare(`x${one}x`).normalize("NFKC")), one);
    }),
    { numRuns: 5 },
  );
});
