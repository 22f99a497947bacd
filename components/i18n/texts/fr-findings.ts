import type { findingsEn } from "./en-findings.ts";
import { counted, figure } from "./fr-figures.ts";

/** The words of findings in French. */
export const findingsFr: typeof findingsEn = {
  title: "Constats",
  lead: "Où le registre s’écarte du droit, et ce qui y remédie. Ce n’est pas une mesure de conformité : seules des personnes peuvent en juger.",
  all: "Tous",
  severities: { error: "Erreur", warning: "Avertissement", info: "Conseil" },
  severity: "Nature",
  help: {
    error: "Une exigence légale n’est pas remplie.",
    warning: "Recommandation des autorités, jurisprudence ou bonne pratique.",
    info: "Utile, sans être exigé.",
  },
  state: "État",
  states: { open: "Ouverts", waived: "Avec dérogation", draft: "Sur des brouillons" },
  grouping: "Regroupés par",
  groupings: { fix: "Remède", record: "Fiche" },
  errors: (count: number) => counted(count, "erreur", "erreurs"),
  warnings: (count: number) => counted(count, "avertissement", "avertissements"),
  advice: (count: number) => counted(count, "conseil", "conseils"),
  records: (count: number) => counted(count, "endroit", "endroits"),
  nothing: "Aucun constat",
  nothingHelp: "Les contrôles ne relèvent ici aucun écart avec le droit tel qu’ils le connaissent.",
  toField: "Aller au champ",
  toFieldOf: (message: string, title: string) => `Aller au champ : ${message} ${title}`,
  more: (count: number) => `En afficher plus (reste ${figure(count)})`,
  draft: "Brouillon",
  why: "Règle",
  waive: "Déroger",
  waiveOf: (message: string, title: string) => `Déroger : ${message} ${title}`,
  errorsForDpo:
    "Seul un DPO peut accorder une dérogation à une erreur. Vous le pouvez pour un avertissement ou un conseil.",
  waiveTitle: "Déroger à ce constat",
  waiveHelp:
    "La dérogation reste au registre avec votre nom, votre motif et son terme. Le constat revient si ce qu’il vise change.",
  reason: "Motif",
  reasonHelp:
    "Ce que l’autorité devrait lire : pourquoi c’est juste ainsi, ou pourquoi cela prend du temps.",
  until: "Jusqu’au",
  untilHelp: "Douze mois au plus.",
  waived: "La dérogation est accordée.",
  waivedBy: (who: string, until: string) => `Dérogation de ${who} jusqu’au ${until}`,
  end: "Mettre fin à la dérogation",
  ended: "La dérogation a pris fin.",
  ofRecord: "Constats de cette fiche",
  noneOfRecord: "Les contrôles ne relèvent rien dans cette fiche.",
  checking: "Contrôle en cours …",
  onOverview: "Constats",
  allWaivers: "Toutes les dérogations",
};
