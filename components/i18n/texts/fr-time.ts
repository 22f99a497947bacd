import type { timeEn } from "./en-time.ts";
import { counted, figure } from "./fr-figures.ts";

/** The words of history and time in French. */
export const timeFr: typeof timeEn = {
  another: "Un autre jour",
  ask: "Consulter le passé",
  askHelp:
    "Toute l’application montre le registre tel qu’il était à la fin de ce jour. Rien ne peut y être modifié.",
  day: "Jour",
  days: {
    yesterday: "Hier",
    week: "Il y a une semaine",
    month: "Il y a un mois",
    year: "Il y a un an",
  },
  noChange: "Vous consultez le passé, qui ne peut pas être modifié.",
  notPast: "Ce n’est pas un jour passé",
  notPastHelp: "L’adresse demande un jour encore à venir, ou quelque chose qui n’est pas une date.",
  present: "Revenir au présent",
  show: "Montrer ce jour",
  showing: "Le registre tel qu’il était le",
  readOnly: "Lecture seule.",
  versions: {
    title: (name) => `Versions de « ${name} »`,
    lead: "Deux versions côte à côte, en toutes lettres.",
    bring: "Rétablir",
    bringTitle: (version) => `Rétablir la version ${version}`,
    bringHelp:
      "Ce que disait cette version devient une nouvelle version ; rien n’est perdu entre les deux. L’étape d’approbation ne change pas.",
    broughtBack: (version) => `La version ${version} est rétablie.`,
    compare: "Comparer des versions",
    erased: "Ce que disait cette entrée a été effacé.",
    earlier: "Version antérieure",
    field: "Champ",
    later: "Version postérieure",
    more: (shown, total) => `Montrer les précédentes (${figure(shown)} sur ${figure(total)})`,
    nothing: "Les deux versions disent la même chose.",
    pick: (version, date, who) => `Version ${version}, ${date}, ${who}`,
    reason: "Motif, pour la piste d’audit",
    show: "Telle quelle",
    withPresent: "Comparer avec le présent",
  },
  changes: {
    tabs: { trail: "Ce qui a été fait", compare: "Comparer deux jours" },
    title: "Comparer deux jours",
    lead: "Ce que le registre dit à la fin d’un jour et ne disait pas à la fin d’un autre.",
    added: "ajoutée",
    removed: "retirée ou archivée",
    changed: "modifiée",
    from: "Du",
    to: "Au",
    toHelp: "Vide : maintenant.",
    nothing: "Le registre dit la même chose aux deux dates.",
    shown: (shown, total) =>
      `Les ${shown} premières fiches sur ${total} sont affichées. Choisissez des jours plus rapprochés pour les voir toutes.`,
    tally: (added, changed, removed) =>
      [
        added > 0 ? counted(added, "fiche ajoutée", "fiches ajoutées") : "",
        changed > 0 ? counted(changed, "fiche modifiée", "fiches modifiées") : "",
        removed > 0 ? counted(removed, "fiche retirée", "fiches retirées") : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    total: (count) => counted(count, "fiche diffère", "fiches diffèrent"),
  },
  together: (count) => counted(count, "fiche", "fiches"),
};
