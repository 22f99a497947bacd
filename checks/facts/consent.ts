import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Path } from "#register/pointer.ts";
import type { Activity } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import type { Breach } from "../rule.ts";
import { languagesOf, missingText } from "./shown.ts";

/** Consents of an activity that nobody says how to withdraw: grounds, automated decisions, derogations for a transfer. */
export function unwithdrawable(c: CheckContext, activity: Activity): readonly Breach[] {
  const languages = c.ask(languagesOf, activity);
  return [...consentsOf(activity)].flatMap(({ means, at }) => missingMeans(means, at, languages));
}

type Given = { readonly means: LocalisedText; readonly at: Path };

function* consentsOf(activity: Activity): Generator<Given> {
  for (const [n, { grounds }] of activity.purposes.entries()) {
    for (const [g, { basis, art9, consent }] of grounds.entries()) {
      const isExplicit = art9.some(({ conditionId }) => conditionId === "art9_a_explicit_consent");
      if (basis !== "consent" && !isExplicit) continue;
      const at = ["purposes", n, "grounds", g, "consent", "withdrawalMeans"];
      yield { means: consent?.withdrawalMeans ?? {}, at };
    }
  }
  for (const [n, decision] of activity.automatedDecisions.entries()) {
    if (decision.exception !== "explicit_consent") continue;
    const at = ["automatedDecisions", n, "withdrawalMeans"];
    yield { means: decision.withdrawalMeans, at };
  }
  for (const [n, { transfers }] of activity.involvements.entries()) {
    for (const [t, { safeguards }] of transfers.entries()) {
      for (const [s, { mechanismId, derogation }] of safeguards.entries()) {
        if (mechanismId !== "derog_explicit_consent") continue;
        const transfer = ["involvements", n, "transfers", t] as const;
        const at = [...transfer, "safeguards", s, "derogation", "withdrawalMeans"];
        yield { means: derogation?.withdrawalMeans ?? {}, at };
      }
    }
  }
}

function missingMeans(
  means: LocalisedText,
  at: Path,
  languages: readonly Locale[],
): readonly Breach[] {
  return missingText(means, languages).map((missing) => ({ ...missing, at }));
}
