import { transferOutcome } from "#checks/assessments.ts";
import type { Guide } from "./guide.ts";

/** The assessment of a transfer: what goes where, who may reach it there, what protects it. */
export const transferGuide: Guide = {
  title: { en: "Do the data stay protected there?", fr: "Les données y restent-elles protégées ?" },
  outcome: transferOutcome,
  dated: "doneAt",
  steps: [
    {
      field: "dataSent",
      question: {
        en: "Which data go there, in which form?",
        fr: "Quelles données y vont, sous quelle forme ?",
      },
      help: {
        en: "Say whether they are stored or only looked at, in clear or encrypted, and who holds the key.",
        fr: "Dites si elles sont conservées ou seulement consultées, en clair ou chiffrées, et qui détient la clé.",
      },
    },
    {
      field: "lawOfCountry",
      question: {
        en: "What may authorities there ask for?",
        fr: "Que peuvent y demander les autorités ?",
      },
      help: {
        en: "Laws on access and what happens in practice; the recipient must help you with this.",
        fr: "Les lois d’accès et la pratique ; le destinataire doit vous aider à y répondre.",
      },
    },
    {
      field: "isRecipientSubject",
      question: {
        en: "Can they reach these data?",
        fr: "Peuvent-elles atteindre ces données ?",
      },
      help: {
        en: "“Not in practice” needs evidence: reports of the recipient, case law, independent sources.",
        fr: "« Pas en pratique » demande des preuves : rapports du destinataire, jurisprudence, sources indépendantes.",
      },
    },
    {
      field: "measures",
      question: { en: "What protects the data?", fr: "Qu’est-ce qui protège les données ?" },
      help: {
        en: "Encryption with keys kept in the Union, or pseudonyms that only you can resolve, count; promises alone do not.",
        fr: "Un chiffrement dont les clés restent dans l’Union, ou des pseudonymes que vous seul pouvez lever, comptent ; les promesses seules, non.",
      },
    },
  ],
};
