import type { Safeguard } from "#register/registry.ts";
import { paragraph } from "../blocks.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block } from "../document.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import type { ShownPurpose } from "../shown.ts";
import type { Place, Words } from "../words.ts";
import { sayMeans } from "./means.ts";
import { opens, type PublishedGround } from "./opened.ts";

/** Withdrawing consent, wherever one is relied on, and leaving marketing lists (GDPR Art. 7(3), 13(2)(c)). */
export function withdrawal(c: Compilation, grounds: readonly PublishedGround[]): readonly Block[] {
  const relied = [
    ...grounds
      .filter(({ basis }) => opens(basis, "right_withdraw_consent"))
      .map(({ place }) => place),
    ...explicitConsents(c),
  ];
  return [
    ...paragraph(
      ...(relied.length === 0
        ? []
        : say(c, "rights.withdraw", c.policy.value.id, {}, { because: relied })),
      ...sayMeans(c, "rights.withdraw_means", ofEach(c, withdrawalMeans)),
    ),
    ...paragraph(...sayMeans(c, "rights.unsubscribe", ofEach(c, unsubscribing))),
  ];
}

/** Explicit consents beside the grounds: for sensitive data (Art. 9), decisions (Art. 22) and transfers (Art. 49). */
function explicitConsents(c: Compilation): readonly Place[] {
  const art9 = c.shown.purposes
    .flatMap(({ purpose }) => purpose.eachOf("grounds"))
    .flatMap((ground) => ground.eachOf("art9"))
    .filter((condition) => condition.value.conditionId === "art9_a_explicit_consent");
  const decided = c.shown.activities
    .flatMap((activity) => activity.eachOf("automatedDecisions"))
    .filter((decision) => decision.value.exception === "explicit_consent");
  const transferred = c.shown.activities
    .flatMap((activity) => activity.eachOf("involvements"))
    .filter(({ value }) => value.transfers.some((one) => one.safeguards.some(isExplicit)))
    .flatMap((involvement) => involvement.eachOf("transfers"))
    .flatMap((transfer) => transfer.eachOf("safeguards"))
    .filter((guard) => isExplicit(guard.value));
  return [
    ...art9.map((one) => one.placeOf("conditionId")),
    ...decided.map((one) => one.placeOf("exception")),
    ...transferred.map((one) => one.placeOf("mechanismId")),
  ];
}

function isExplicit({ mechanismId }: Safeguard): boolean {
  return mechanismId === "derog_explicit_consent";
}

type Means = (c: Reading, shown: ShownPurpose) => readonly Words[];

/** The means of every shown purpose. */
function ofEach(c: Compilation, means: Means): readonly Words[] {
  return c.shown.purposes.flatMap((shown) => means(c, shown));
}

function withdrawalMeans(c: Reading, { purpose }: ShownPurpose): readonly Words[] {
  return purpose.eachOf("grounds").flatMap((ground) => {
    const { basis, consent } = ground.value;
    return basis === "consent" && isWritten(consent?.withdrawalMeans)
      ? [textOf(c, ground.get("consent").get("withdrawalMeans"))]
      : [];
  });
}

function unsubscribing(c: Reading, { purpose }: ShownPurpose): readonly Words[] {
  return isWritten(purpose.value.unsubscribeMeans)
    ? [textOf(c, purpose.get("unsubscribeMeans"))]
    : [];
}
