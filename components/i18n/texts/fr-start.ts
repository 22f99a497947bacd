import type { startEn } from "./en-start.ts";
import { figure } from "./fr-figures.ts";

/** The words of getting started in French. */
export const startFr: typeof startEn = {
  title: "Bien démarrer",
  lead: "De rien à une politique publiée, étape par étape. Tout ce que vous saisissez peut être modifié ensuite.",
  done: "fait",
  next: "À faire",
  progress: (done, all) => `${figure(done)} étape${done < 2 ? "" : "s"} sur ${figure(all)}`,
  steps: {
    organisation: {
      title: "Dites qui vous êtes",
      help: "Nom, adresse et contact de l’organisation responsable (art. 13, 1, a).",
      action: "Saisir l’organisation",
    },
    activity: {
      title: "Décrivez une première activité",
      help: "Choisissez une activité usuelle et confirmez ce qui est vrai chez vous, ou écrivez la vôtre.",
      action: "Choisir une activité usuelle",
    },
    approve: {
      title: "Faites-la approuver",
      help: "Seules les activités approuvées figurent dans une politique publique.",
      action: "Voir les brouillons",
    },
    policy: {
      title: "Créez la politique",
      help: "Son adresse, ses langues et au nom de qui elle parle ; le texte est compilé à partir du registre.",
      action: "Créer la politique",
    },
    publish: {
      title: "Relisez et publiez",
      help: "L’aperçu montre ce que le public lira, et pourquoi chaque phrase s’y trouve.",
      action: "Lire l’aperçu",
    },
  },
  template: {
    title: "Activités usuelles",
    lead: "Chacune propose ce que la plupart des organisations écrivent. Vous confirmez ce qui est vrai chez vous ; rien n’est repris sans que vous l’ayez vu.",
    choose: "La consulter",
    own: "Écrire la vôtre",
    confirmLead: "Cochez ce qui est vrai chez vous. Tout peut être modifié ensuite.",
    organisations: "Pour lesquelles de vos organisations",
    noOrganisation:
      "Saisissez d’abord votre organisation : une activité a besoin d’un responsable.",
    purposes: "Ce que vous faites des données",
    grounds: "Sur quelle base légale",
    groundsHelp:
      "La base usuelle de chaque finalité. Ne la cochez que si c’est la vôtre : elle doit être exacte, et la politique l’indiquera.",
    data: "Quelles données vous utilisez",
    retention: "Combien de temps vous les gardez",
    retentionHelp:
      "Durées de référence en France. Cochez celles que vous appliquez ; les autres se saisissent dans l’activité.",
    all: (group) => `Tout cocher : ${group}`,
    because: (what: string) => `Repose sur : ${what}`,
    remains: "Ce qu’il vous restera à ajouter",
    create: "Créer le brouillon",
    created: "Le brouillon est créé. Ajoutez ce qui manque, puis approuvez-le.",
    needsPurpose: "Cochez au moins une finalité.",
  },
  organisation: {
    title: "Dites qui vous êtes",
    lead: "Ce que la loi demande dans les premières lignes d’une politique (art. 13, 1, a et b).",
    legalName: "Dénomination sociale",
    country: "Pays",
    registeredOffice: "Siège social",
    contactEmail: "Courriel pour les questions sur les données",
    dpoEmail: "Courriel du délégué à la protection des données",
    dpoHelp: "Laissez vide si vous n’en avez pas.",
    authority: (name) => `L’autorité pour les réclamations : ${name}`,
    authorityHelp: "L’autorité de votre pays ; cochez si c’est la bonne.",
    save: "Enregistrer et continuer",
  },
  policy: {
    title: "Créez la politique",
    lead: "Un document public pour toutes les activités approuvées. D’autres peuvent suivre : pour les candidats, pour un produit.",
    names: { en: "Privacy policy", fr: "Politique de confidentialité" },
    slug: "Adresse",
    slugHelp: "La dernière partie de son adresse publique.",
    languages: "Langues",
    save: "Créer et lire l’aperçu",
  },
};
