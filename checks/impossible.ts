import type { Bilingual } from "#register/locale.ts";

/** A rule that no register can break, and why. */
export type Impossible = { readonly id: string; readonly reason: Bilingual };

/** Rules the model or the compiler of policies makes impossible to break: there is nothing to check at run time. */
export const impossible: readonly Impossible[] = [
  {
    id: "RGT-004",
    reason: {
      en: "The rights of a policy are compiled from the grounds it publishes; none can be left out.",
      fr: "Les droits d’une politique sont compilés à partir des fondements publiés ; aucun ne peut être omis.",
    },
  },
  {
    id: "RGT-010",
    reason: {
      en: "The policy of an organisation in France always tells of directives for the time after death.",
      fr: "La politique d’un organisme français mentionne toujours les directives post-mortem.",
    },
  },
  {
    id: "RGT-011",
    reason: {
      en: "Where a published purpose rests on consent, how to withdraw it is always compiled.",
      fr: "Dès qu’une finalité publiée repose sur le consentement, le droit de le retirer est compilé.",
    },
  },
  {
    id: "POL-003",
    reason: {
      en: "A version is published with its number and its effective date on it.",
      fr: "Une version est publiée avec son numéro et sa date d’effet.",
    },
  },
  {
    id: "POL-011",
    reason: {
      en: "A version keeps the entry of the trail it was made from: the register as of it can be read again.",
      fr: "Une version garde l’entrée du journal dont elle est issue : le registre d’alors reste lisible.",
    },
  },
];
