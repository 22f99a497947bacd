import type { Organisation } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { listed } from "../lists.ts";
import { inCountryOf, nameOf, textOf } from "../reading.ts";
import { phrase, say, type Values } from "../say.ts";
import { concat, isSaid, type Said, said, unsaid, type Words, withFirst } from "../words.ts";

/** The places of the sentence that identifies one of our organisations (GDPR Art. 13(1)(a)). */
export function identityClauses(c: Reading, organisation: Cited<Organisation>): Values {
  const trades = organisation.eachOf("tradeNames").map(nameOf).filter(isSaid);
  const office = organisation.get("registeredOffice");
  return {
    name: nameOf(organisation.get("legalName")),
    trade_clause: phrase(c, "controller.trade_clause", {
      names: listed(c, trades, organisation.placeOf("tradeNames")),
    }),
    form_clause: phrase(c, "controller.form_clause", {
      form: apposed(c, textOf(c, organisation.get("legalForm"))),
    }),
    capital_clause: phrase(c, "controller.capital_clause", { amount: capital(c, organisation) }),
    office_clause:
      office.value === null
        ? phrase(c, "controller.country_clause", {
            country_in: inCountryOf(c, organisation.get("country")),
          })
        : phrase(c, "controller.office_clause", { address: nameOf(office) }),
    registry_clause: registry(c, organisation),
  };
}

function apposed(c: Reading, words: Words): Words {
  return isSaid(words) ? withFirst(words, c.language.apposition) : words;
}

function capital(c: Reading, organisation: Cited<Organisation>): Words {
  const group = organisation.get("shareCapital");
  const amount = group.get("amount");
  const currency = group.get("currency");
  if (amount.value === null || currency.value === null) return unsaid(group);
  return said(c.language.money(amount.value, currency.value), [amount, currency]);
}

/** In France the number of the RCS is the SIREN; elsewhere the register is named as it is recorded. */
function registry(c: Reading, organisation: Cited<Organisation>): Words {
  const group = organisation.get("registry");
  if (isFrench(organisation)) {
    const recorded = group.get("number");
    const number = recorded.value === null ? organisation.get("siren") : recorded;
    return phrase(c, "controller.registry_clause", {
      city: nameOf(group.get("city")),
      number: grouped(number),
    });
  }
  const parts = [group.get("type"), group.get("city"), group.get("number")]
    .map(nameOf)
    .filter(isSaid);
  return phrase(c, "controller.registry_other_clause", {
    registry: parts.length === 0 ? unsaid(group) : inSequence(c, parts),
  });
}

/** Parts one after the other, with commas. */
export function inSequence(c: Reading, parts: readonly Said[]): Said {
  const comma = said(c.language.glue.comma);
  return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [comma, part])));
}

/** True for a company in the French trade register, whose number is the SIREN. */
function isFrench({ value: { country, registry } }: Cited<Organisation>): boolean {
  const isTradeRegister = /^(RCS$|registre du commerce)/i.test(registry?.type ?? "RCS");
  return country === "FR" && registry?.city != null && isTradeRegister;
}

/** Identifiers that the sentence of identity does not hold yet. */
export function identifiers(c: Reading, organisation: Cited<Organisation>): readonly Sentence[] {
  const number = organisation.value.registry?.number ?? null;
  const isInRegistry = isFrench(organisation) && number === null;
  const named: readonly (readonly [string, Cited<string | null>])[] = [
    ...(isInRegistry ? [] : [["SIREN", organisation.get("siren")] as const]),
    ["SIRET", organisation.get("siret")],
    [c.language.sentences["controller.vat"], organisation.get("vatNumber")],
  ];
  const all: Said[] = named
    .filter(([, value]) => value.value !== null)
    .map(([scheme, value]) =>
      phrase(c, "controller.identifier", { scheme: said(scheme), value: grouped(value) }),
    )
    .concat(
      organisation.eachOf("nationalIds").map((row) =>
        phrase(c, "controller.identifier", {
          scheme: nameOf(row.get("scheme")),
          value: nameOf(row.get("value")),
        }),
      ),
    )
    .filter(isSaid);
  if (all.length === 0) return [];
  return say(c, "controller.identifiers", organisation.value.id, {
    identifiers: listed(c, all, organisation),
  });
}

/** A SIREN or SIRET is read in groups of three digits; other numbers as typed. */
function grouped(number: Cited<string | null>): Words {
  const digits = number.value?.replaceAll(" ", "") ?? "";
  if (!/^(\d{9}|\d{14})$/.test(digits)) return nameOf(number);
  const siren = digits.slice(0, 9).replace(/(\d{3})(?=\d)/g, "$1\u00A0");
  return said(`${siren}${digits.length > 9 ? `\u00A0${digits.slice(9)}` : ""}`, number);
}
