import type { Bilingual } from "#register/locale.ts";

/** What an assessment comes to, why, and what its record then says; somebody takes it over or decides otherwise. */
export type Outcome = {
  readonly conclusion: Bilingual;
  readonly because: readonly Bilingual[];
  /** Values of the fields of the assessment that say so. */
  readonly says: Readonly<Record<string, unknown>>;
};

/** What was answered so far, by the names of the fields. */
export type Answers = Readonly<Record<string, unknown>>;

const length = (value: unknown) => (Array.isArray(value) ? value.length : 0);
const isWritten = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** From so many of the nine criteria on, an assessment is presumed necessary (WP248 rev.01). */
const presumed = 2;

/** Whether an impact assessment is needed (GDPR Art. 35; WP248 rev.01; the lists of the CNIL). */
export function screeningOutcome(dpia: Answers): Outcome {
  const met = length(dpia["criteria"]);
  const counted = {
    en: `${met} of the nine criteria met; from two on, an assessment is presumed necessary.`,
    fr: `${met} critère(s) rempli(s) sur neuf ; à partir de deux, une analyse est présumée nécessaire.`,
  };
  const needed = {
    en: "An impact assessment is needed.",
    fr: "Une analyse d’impact est nécessaire.",
  };
  if (length(dpia["requiredListIds"]) > 0) {
    const listed = {
      en: "The processing is on the CNIL’s list of those that require one.",
      fr: "Le traitement figure sur la liste de la CNIL de ceux qui en exigent une.",
    };
    return { conclusion: needed, because: [listed, counted], says: { required: "yes" } };
  }
  const unneeded = {
    en: "No impact assessment is needed.",
    fr: "Aucune analyse d’impact n’est nécessaire.",
  };
  if (isWritten(dpia["exemptListId"])) {
    const exempt = {
      en: "The processing is on the CNIL’s list of those that do not require one.",
      fr: "Le traitement figure sur la liste de la CNIL de ceux qui n’en exigent pas.",
    };
    return { conclusion: unneeded, because: [exempt, counted], says: { required: "no" } };
  }
  return met >= presumed
    ? { conclusion: needed, because: [counted], says: { required: "yes" } }
    : { conclusion: unneeded, because: [counted], says: { required: "no" } };
}

/** Whether a legitimate interest prevails: interest, necessity, balance (GDPR Art. 6(1)(f); EDPB Guidelines 1/2024). */
export function interestOutcome(lia: Answers): Outcome {
  const against: Bilingual[] = [];
  if (!isWritten(lia["purposeTest"]))
    against.push({
      en: "It is not said what makes the interest lawful and real.",
      fr: "Il n’est pas dit ce qui rend l’intérêt licite et réel.",
    });
  if (!isWritten(lia["necessity"]))
    against.push({
      en: "It is not said why the interest needs these data.",
      fr: "Il n’est pas dit pourquoi l’intérêt a besoin de ces données.",
    });
  if (lia["lessIntrusive"] === true)
    against.push({
      en: "A less intrusive way exists: the processing is not necessary.",
      fr: "Un moyen moins intrusif existe : le traitement n’est pas nécessaire.",
    });
  const isProtected = isWritten(lia["measures"]);
  if (lia["isExpected"] !== true && lia["impact"] !== "low" && !isProtected)
    against.push({
      en: "People cannot expect it, it weighs on them, and nothing protects them.",
      fr: "Les personnes ne peuvent s’y attendre, il pèse sur elles et rien ne les protège.",
    });
  if (lia["impact"] === "high" && !isProtected)
    against.push({
      en: "The impact is high and no measure lessens it.",
      fr: "L’incidence est forte et aucune mesure ne l’atténue.",
    });
  if (against.length > 0)
    return {
      conclusion: {
        en: "The rights of people prevail: this ground does not hold.",
        fr: "Les droits des personnes prévalent : ce fondement ne tient pas.",
      },
      because: against,
      says: { outcome: "rights_prevail" },
    };
  const isLight = lia["impact"] === "low" && lia["isExpected"] === true;
  return isLight
    ? {
        conclusion: { en: "The interest prevails.", fr: "L’intérêt prévaut." },
        because: [
          {
            en: "People can expect it and the impact is low.",
            fr: "Les personnes peuvent s’y attendre et l’incidence est faible.",
          },
        ],
        says: { outcome: "interest_prevails" },
      }
    : {
        conclusion: {
          en: "The interest prevails with the measures described.",
          fr: "L’intérêt prévaut avec les mesures décrites.",
        },
        because: [
          {
            en: "The measures make up for the impact on people.",
            fr: "Les mesures compensent l’incidence sur les personnes.",
          },
        ],
        says: { outcome: "with_measures" },
      };
}

/** Whether data sent to a country stay protected as in the Union (CJEU C-311/18; EDPB Recommendations 01/2020). */
export function transferOutcome(tia: Answers): Outcome {
  const reach = tia["isRecipientSubject"];
  if (reach === "no" || reach === "not_in_practice")
    return {
      conclusion: {
        en: "The protection is essentially equivalent.",
        fr: "La protection est substantiellement équivalente.",
      },
      because: [
        {
          en: "Authorities there do not reach these data.",
          fr: "Les autorités n’y atteignent pas ces données.",
        },
      ],
      says: { conclusion: "essentially_equivalent" },
    };
  return isWritten(tia["measures"])
    ? {
        conclusion: {
          en: "The transfer needs supplementary measures.",
          fr: "Le transfert exige des mesures supplémentaires.",
        },
        because: [
          {
            en: "Authorities may reach the data there; what is described must keep them from reading them.",
            fr: "Les autorités peuvent y atteindre les données ; ce qui est décrit doit les empêcher de les lire.",
          },
        ],
        says: { conclusion: "supplementary_measures_needed" },
      }
    : {
        conclusion: { en: "The transfer is not possible.", fr: "Le transfert est impossible." },
        because: [
          {
            en: "Nobody has ruled out that authorities reach the data there, and nothing protects them.",
            fr: "Rien n’exclut que les autorités y atteignent les données, et rien ne les protège.",
          },
        ],
        says: { conclusion: "not_possible" },
      };
}
