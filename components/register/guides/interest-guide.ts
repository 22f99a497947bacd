import { interestOutcome } from "#checks/assessments.ts";
import type { Guide } from "./guide.ts";

/** The assessment of a legitimate interest: the interest, whether it needs the data, and the balance. */
export const interestGuide: Guide = {
  title: { en: "Does the interest prevail?", fr: "L’intérêt prévaut-il ?" },
  outcome: interestOutcome,
  dated: "doneAt",
  steps: [
    {
      field: "purposeTest",
      question: {
        en: "What makes the interest lawful and real?",
        fr: "Qu’est-ce qui rend l’intérêt licite et réel ?",
      },
      help: {
        en: "Name it precisely. It must be allowed by law and exist now, not one day.",
        fr: "Nommez-le précisément. Il doit être permis par la loi et exister aujourd’hui, non un jour.",
      },
    },
    {
      field: "necessity",
      question: {
        en: "Why does it need these data?",
        fr: "Pourquoi ces données sont-elles nécessaires ?",
      },
      help: {
        en: "Say what would not work without them.",
        fr: "Dites ce qui serait impossible sans elles.",
      },
    },
    {
      field: "lessIntrusive",
      question: {
        en: "Is there a less intrusive way?",
        fr: "Existe-t-il un moyen moins intrusif ?",
      },
      help: {
        en: "Fewer data, a shorter time, data without names: if it serves as well, it must be taken.",
        fr: "Moins de données, une durée plus courte, des données sans noms : s’il convient aussi bien, il s’impose.",
      },
    },
    {
      field: "isExpected",
      question: { en: "Can people expect it?", fr: "Les personnes peuvent-elles s’y attendre ?" },
      help: {
        en: "Think of their relation to you and of what they were told (recital 47).",
        fr: "Pensez à leur relation avec vous et à ce qui leur a été dit (considérant 47).",
      },
    },
    {
      field: "impact",
      question: {
        en: "How much does it weigh on people?",
        fr: "Quelle est l’incidence sur les personnes ?",
      },
      help: {
        en: "Their money, reputation, freedom, peace of mind; more where they are children.",
        fr: "Leur argent, réputation, liberté, tranquillité ; davantage s’il s’agit d’enfants.",
      },
    },
    {
      field: "measures",
      question: { en: "What protects them?", fr: "Qu’est-ce qui les protège ?" },
      help: {
        en: "An easy way to object, pseudonyms, short retention. What the law requires anyway does not count.",
        fr: "Une opposition facile, des pseudonymes, une durée courte. Ce que la loi exige déjà ne compte pas.",
      },
    },
  ],
};
