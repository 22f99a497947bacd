import { box } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import { sayMeans } from "./means.ts";
import { alsoFrom } from "../words.ts";
import { opens, type PublishedGround } from "./opened.ts";

/** The right to object, apart from all other information (GDPR Art. 21(4)). */
export function objection(c: Compilation, grounds: readonly PublishedGround[]): readonly Block[] {
  const general = ofSituation(c, grounds);
  const marketing = toMarketing(c);
  if (general.length === 0 && marketing.length === 0) return [];
  const means = howToObject(c);
  return marketing.length === 0
    ? box(...general, ...means)
    : [...box(...general), ...box(...marketing, ...means)];
}

/** Objection on grounds of one's situation; direct marketing has its own, unconditional one. */
function ofSituation(c: Compilation, grounds: readonly PublishedGround[]): readonly Sentence[] {
  const open = grounds.filter(
    ({ basis, shown }) =>
      opens(basis, "right_objection") && shown?.purpose.value.isDirectMarketing !== true,
  );
  if (open.length === 0) return [];
  const subject = c.policy.value.id;
  const template = templateFor(open);
  const names = sayable(
    c,
    template,
    subject,
    open.map((one) => one.name),
  );
  return say(c, template, subject, {
    purposes: listed(c, names, c.policy.placeOf("activityIds"), "names"),
  });
}

/** Only the grounds that are relied on are named. */
function templateFor(grounds: readonly PublishedGround[]) {
  const ofInterests = grounds.filter(({ basis }) => basis === "legitimate_interests");
  if (ofInterests.length === grounds.length) return "rights.object_interests";
  return ofInterests.length === 0 ? "rights.object_task" : "rights.object";
}

function toMarketing(c: Compilation): readonly Sentence[] {
  const marketing = c.shown.purposes.filter(
    ({ purpose }) => purpose.value.isDirectMarketing === true,
  );
  if (marketing.length === 0) return [];
  const subject = c.policy.value.id;
  const names = marketing.map(({ purpose }) =>
    alsoFrom(textOf(c, purpose.get("name")), purpose.placeOf("isDirectMarketing")),
  );
  return say(c, "rights.object_marketing", subject, {
    purposes: listed(
      c,
      sayable(c, "rights.object_marketing", subject, names),
      c.policy.placeOf("activityIds"),
      "names",
    ),
  });
}

function howToObject(c: Compilation): readonly Sentence[] {
  const means = c.shown.organisations.flatMap((organisation) => {
    const own = organisation.get("rights").get("objectMeans");
    return isWritten(own.value) ? [textOf(c, own)] : [];
  });
  return sayMeans(c, "rights.object_means", means);
}
