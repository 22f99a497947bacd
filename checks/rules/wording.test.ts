import type { Draft } from "../testing/draft.ts";
import { testRules } from "../testing/examples.ts";
import { both } from "../testing/words.ts";
import { wordingRules } from "./wording.ts";

const english = (text: string) => ({ en: both(text, text).en });

const passage = (draft: Draft, en: string, fr: string) => {
  draft.policy().passages = [{ place: "preamble", text: both(en, fr) }];
};

testRules(wordingRules, {
  "POL-001": {
    breaks: (draft) =>
      Object.assign(draft.record("data-items", "order"), { label: english("Order history") }),
    at: "data-items/order/label",
    holds: [
      (draft) => Object.assign(draft.record("data-items", "salary"), { label: english("Salary") }),
      (draft) => {
        draft.policy().languages = ["en"];
        Object.assign(draft.record("data-items", "order"), { label: english("Order history") });
      },
    ],
  },
  "POL-012": {
    breaks: (draft) =>
      Object.assign(draft.purpose("meals"), { description: english("We leave out what harms.") }),
    at: "activities/orders/purposes/2/description",
    holds: [(draft) => (draft.purpose("meals").description = {})],
  },
  "POL-005": {
    breaks: (draft) => passage(draft, "We may call you.", "Nous pouvons vous appeler."),
    at: "policies/privacy/passages/0/text",
    alsoBreaks: [
      (draft) => passage(draft, `${"word ".repeat(36)}.`, "Court."),
      (draft) => passage(draft, "We call you.", "On peut vous appeler."),
    ],
    holds: [
      (draft) => passage(draft, "We call you in May.", "Nous vous appelons en mai."),
      (draft) => passage(draft, `${"word ".repeat(35)}.`, "Court."),
    ],
  },
  "POL-007": {
    breaks: (draft) =>
      passage(
        draft,
        "By using this site you accept this text.",
        "En utilisant ce site vous acceptez ce texte.",
      ),
    at: "policies/privacy/passages/0/text",
    holds: [(draft) => passage(draft, "This text informs you.", "Ce texte vous informe.")],
  },
  "POL-008": {
    breaks: (draft) =>
      Object.assign(draft.purpose("delivery").name, {
        fr: { text: "Livraison de vos commandes", changedAt: "2026-11-22T10:00:00.000Z" },
      }),
    at: "activities/orders/purposes/0/name",
    holds: [
      (draft) =>
        Object.assign(draft.purpose("delivery").name, {
          en: { text: "Delivering your orders", changedAt: "2026-11-22T10:00:00.000Z" },
        }),
    ],
  },
});
