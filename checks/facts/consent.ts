import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Path } from "#register/pointer.ts";
import type { Activity } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import type { Breach } from "../rule.ts";
import { languagesOf, missingText } from "./shown.ts";

/** Consents of an activity that nobody says how to withdraw: grounds, automated decisions, derogations for a transfer. */
export function unwithdrawable(c: CheckContext, activity: Activity): readonly Breach[] {
  const languages = c.ask(languagesOf, activity);
  return consentsOf(activity).flatMap(({ means, at }) => missingMeans(means, at, languages));
}

type Given = { readonly means: LocalisedText; readonly at: Path };

function consentsOf({ automatedDecisions, involvements, purposes }: Activity): readonly Given[] {
  const given: Given[] = [];
  purposes.forEach(({ grounds }, n) =>
    grounds.forEach(({ basis, art9, consent }, g) => {
      const isExplicit = art9.some(({ conditionId }) => conditionId === "art9_a_explicit_consent");
      if (basis !== "consent" && !isExplicit) return;
      const at = ["purposes", n, "grounds", g, "consent", "withdrawalMeans"];
      given.push({ means: consent?.withdrawalMeans ?? {}, at });
    }),
  );
  automatedDecisions.forEach(({ exception, withdrawalMeans }, n) => {
    if (exception !== "explicit_consent") return;
    given.push({ means: withdrawalMeans, at: ["automatedDecisions", n, "withdrawalMeans"] });
  });
  involvements.forEach(({ transfers }, n) =>
    transfers.forEach(({ safeguards }, t) =>
      safeguards.forEach(({ mechanismId, derogation }, s) => {
        if (mechanismId !== "derog_explicit_consent") return;
        const transfer = ["involvements", n, "transfers", t] as const;
        const at = [...transfer, "safeguards", s, "derogation", "withdrawalMeans"];
        given.push({ means: derogation?.withdrawalMeans ?? {}, at });
      }),
    ),
  );
  return given;
}

function missingMeans(
  means: LocalisedText,
  at: Path,
  languages: readonly Locale[],
): readonly Breach[] {
  return missingText(means, languages).map((missing) => ({ ...missing, at }));
}
