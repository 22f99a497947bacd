import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordOf } from "#register/complete.ts";
import { toDocument } from "#register/document.ts";
import { generateRegister } from "#register/generate.ts";
import { parseDocument } from "#register/parse-document.ts";
import { makeRegister } from "#register/register.ts";
import { filledRegister } from "../filled-register.ts";
import { CsvError, csvRows, defuse, restore } from "./cells.ts";
import { fromCsv } from "./read.ts";
import { toCsv } from "./write.ts";

const at = "2026-03-03T14:00:00.000Z";
const hostile = [
  "=1+1",
  "+33 1 76 46 22 00",
  "-2",
  "@SUM(A1)",
  "\t=cmd",
  "\r\n=cmd",
  "＝1+1",
  " =1",
  "'=1",
  "''=1",
  "'quoted'",
  '"=1',
  'a";=1',
  "a;=cmd|' /C calc'!A0",
  "first\n- second\n- third",
  "a, b; c",
  "[]",
  "{}",
  "true",
  "12",
];

test("a register with every field filled comes back from CSV unchanged", () => {
  const register = filledRegister({
    records: 3,
    list: 2,
    text: (n) => `${n} ${hostile[n % hostile.length]}`,
  });
  for (const locale of ["en", "fr"] as const) {
    assert.equal(fromCsv(toCsv(register, locale)), toDocument(register));
  }
});

test("a plausible register comes back from CSV unchanged and passes the checks of an import", () => {
  const register = generateRegister({ seed: 7, activities: 25 });
  const document = fromCsv(toCsv(register, "fr"));
  assert.equal(document, toDocument(register));
  assert.equal(parseDocument(document, "en").ok, true);
});

test("any text whatever comes back from CSV unchanged", () => {
  const part = fc.oneof(
    fc.constantFrom(...hostile, "'", '"', ";", "\n", "\r", ",", " ", "=", "-", "＠"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = `x${parts.join("")}`.slice(parts.length % 2);
      const party = recordOf("parties", "p", at, {
        legalName: text === "" ? "x" : text,
        aliases: parts,
      });
      const register = makeRegister({ parties: [party] }, at);
      assert.equal(fromCsv(toCsv(register, "en")), toDocument(register));
    }),
    { numRuns: 400 },
  );
});

test("no cell can be run by a spreadsheet, whichever delimiter it believes in", () => {
  const register = filledRegister({
    records: 2,
    list: 2,
    text: (n) => hostile[n % hostile.length] ?? "",
  });
  const text = toCsv(register, "en").slice(1);
  for (const delimiter of [";", "\t"]) {
    // Read as a program does that has lost count of the quotes: every delimiter and line break counts.
    for (const cell of text.split(/[\r\n]/).flatMap((line) => line.split(delimiter))) {
      const seen = cell.replace(/^["\s]+/, "");
      assert.doesNotMatch(seen, /^[=+\-@＝＋－＠]/, JSON.stringify(cell));
    }
  }
  for (const row of csvRows(text)) {
    for (const cell of row.cells)
      assert.doesNotMatch(defuse(cell), /^["'\s]*(?<!')[=+\-@＝＋－＠]/);
  }
});

test("what was defused is restored, and what was not is left alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."='\"-;@＝ \n\ta") }), (text) => {
      assert.equal(restore(defuse(text)), text);
    }),
  );
});

test("the file begins with a byte-order mark and ends its lines with CR LF", () => {
  const csv = toCsv(makeRegister({}, at), "en");
  assert.equal(csv.charCodeAt(0), 0xfeff);
  assert.match(csv, /^\uFEFF"collection","recordId",[^\n]*\r\n$/);
});

test("a field without parts is one row with its label in the language asked for", () => {
  const party = recordOf("parties", "ovh", at, {
    legalName: "OVH SAS",
    countryOfEstablishment: "FR",
  });
  const csv = toCsv(makeRegister({ parties: [party] }, at), "fr");
  assert.match(
    csv,
    /"parties","ovh","OVH SAS","\/countryOfEstablishment","Pays d’établissement","","FR","France"\r\n/,
  );
});

test("a file that is not ours is refused with the line that is wrong", () => {
  const head = '"collection","recordId","record","pointer","label","language","value"\r\n';
  const refusal = (text: string) => {
    try {
      fromCsv(text);
    } catch (error) {
      if (error instanceof CsvError) return `${error.line}: ${error.message}`;
      throw error;
    }
    return "accepted";
  };
  assert.match(refusal("name;value\r\n"), /^1: Columns are missing: collection/);
  assert.match(refusal(`${head}"people","a","","/id","","","a"\r\n`), /^2: .*collection “people”/);
  assert.match(
    refusal(
      `${head}"parties","a","","/id","","","a"\r\n"parties","a","","/__proto__/x","","","1"\r\n`,
    ),
    /^3: .*no place/,
  );
  assert.match(refusal(`${head}"parties","a","","/aliases/7","","","x"\r\n`), /^2: .*no place/);
  assert.match(refusal(`${head}"parties","a","","/legalName","","","x`), /^2: .*does not end/);
  assert.equal(refusal(`${head}"parties","a","","/id","","","a"\n`), "accepted");
});
