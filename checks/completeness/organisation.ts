import type { Bilingual } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Organisation } from "#register/registry.ts";
import type { Point } from "../completeness.ts";
import { organisationsOf } from "../facts/shown.ts";
import { point } from "./point.ts";

/** A part of what an organisation says of itself, with the points that apply. */
export type OrganisationBlock = {
  readonly id: "identity" | "dpo" | "rights" | "policy";
  readonly label: Bilingual;
  readonly points: readonly Point[];
};

/** What an organisation should say of itself (GDPR Art. 13(1)(a) and (b), 30(1)(a)); blocks that apply, each weighs the same. */
export function organisationBlocks(
  organisation: Organisation,
  register: Register,
): readonly OrganisationBlock[] {
  const { contactEmail, dpo, legalName, phone, registeredOffice, rights } = organisation;
  const isReachable = [contactEmail, phone, registeredOffice].some((one) => one !== null);
  const isDesignated = dpo?.designated ?? null;
  const blocks: readonly OrganisationBlock[] = [
    {
      id: "identity",
      label: { en: "Identity", fr: "Identité" },
      points: [
        point("Legal name", "Dénomination sociale", legalName !== null, ["legalName"]),
        point("Contact details", "Coordonnées", isReachable, ["contactEmail"]),
        point(
          "Supervisory authority",
          "Autorité de contrôle",
          organisation.leadSupervisoryAuthorityId !== null,
          ["leadSupervisoryAuthorityId"],
        ),
      ],
    },
    {
      id: "dpo",
      label: { en: "Data protection officer", fr: "Délégué à la protection des données" },
      points: [
        point("DPO designated or not", "DPO désigné ou non", isDesignated !== null, [
          "dpo",
          "designated",
        ]),
        ...(isDesignated === true
          ? [
              point(
                "Contact details of the DPO",
                "Coordonnées du DPO",
                (dpo?.email ?? dpo?.postal ?? null) !== null,
                ["dpo", "email"],
              ),
            ]
          : []),
      ],
    },
    {
      id: "rights",
      label: { en: "Rights", fr: "Droits" },
      points: [
        point("How to exercise rights", "Comment exercer ses droits", hasAny(rights?.channels), [
          "rights",
          "channels",
        ]),
        point("Response time", "Délai de réponse", (rights?.responseDays ?? null) !== null, [
          "rights",
          "responseDays",
        ]),
      ],
    },
    {
      id: "policy",
      label: { en: "Policy", fr: "Politique" },
      points: policyPoints(organisation, register),
    },
  ];
  return blocks.filter(({ points }) => points.length > 0);
}

const hasAny = (list: readonly unknown[] | undefined) => (list ?? []).length > 0;

/** Whoever decides over an activity that the public may read of needs a policy; nobody else does. */
function policyPoints(organisation: Organisation, register: Register): readonly Point[] {
  const isPublic = register
    .current("activities")
    .some(
      ({ organisationIds, ourRole, state, visibility }) =>
        state === "approved" &&
        visibility !== "internal" &&
        ourRole !== "processor" &&
        ourRole !== "sub_processor" &&
        (organisationIds.length === 0 || organisationIds.includes(organisation.id)),
    );
  if (!isPublic) return [];
  const has = register
    .current("policies")
    .some((policy) => organisationsOf(register, policy).some(({ id }) => id === organisation.id));
  return [point("A policy of this organisation", "Une politique de cet organisme", has, [])];
}
