import { figure } from "./en-figures.ts";

/** The words of getting started in English. */
export const startEn = {
  title: "Getting started",
  lead: "From nothing to a published policy, step by step. Whatever you enter can be changed afterwards.",
  done: "done",
  next: "Next",
  progress: (done: number, all: number) => `${figure(done)} of ${figure(all)} steps done`,
  steps: {
    organisation: {
      title: "Say who you are",
      help: "Name, address and contact of the organisation that is responsible (Art. 13(1)(a)).",
      action: "Enter the organisation",
    },
    activity: {
      title: "Record a first activity",
      help: "Choose a usual one and confirm what is true for you, or write your own.",
      action: "Choose a usual activity",
    },
    approve: {
      title: "Have it approved",
      help: "Only approved activities stand in a public policy.",
      action: "Look at the drafts",
    },
    policy: {
      title: "Create the policy",
      help: "Its address, its languages and whom it speaks for; the text is compiled from the register.",
      action: "Create the policy",
    },
    publish: {
      title: "Read it, and publish",
      help: "The preview shows what the public will read, and why each sentence is there.",
      action: "Read the preview",
    },
  },
  template: {
    title: "Usual activities",
    lead: "Each comes with what most organisations write. You confirm what is true for you; nothing is taken over unseen.",
    choose: "Look at it",
    own: "Write one of your own",
    confirmLead: "Tick what is true for you. Everything can be changed afterwards.",
    organisations: "For which of your organisations",
    noOrganisation:
      "Enter your organisation first: an activity needs somebody who is responsible for it.",
    purposes: "What you do with the data",
    grounds: "On which legal ground",
    groundsHelp:
      "The usual ground of each purpose. Tick it only if it is yours: it has to be right, and the policy will state it.",
    data: "Which data you use",
    retention: "How long you keep them",
    retentionHelp:
      "Reference periods in France. Tick those that you apply; enter others on the activity.",
    all: (group: string) => `Tick all: ${group}`,
    because: (what: string) => `Rests on: ${what}`,
    remains: "What you still have to add afterwards",
    create: "Create the draft",
    created: "The draft is created. Add what is missing, then approve it.",
    needsPurpose: "Tick at least one purpose.",
  },
  organisation: {
    title: "Say who you are",
    lead: "What the law asks for in the first lines of a policy (Art. 13(1)(a) and (b)).",
    legalName: "Registered name",
    country: "Country",
    registeredOffice: "Registered office",
    contactEmail: "E-mail address for questions about data",
    dpoEmail: "E-mail address of the data protection officer",
    dpoHelp: "Leave empty if you have none.",
    authority: (name: string) => `${name} is the authority for complaints`,
    authorityHelp: "The authority of your country; tick it if it is right.",
    save: "Save and go on",
  },
  policy: {
    title: "Create the policy",
    lead: "One public document for all approved activities. More can follow: for applicants, for one product.",
    names: { en: "Privacy policy", fr: "Politique de confidentialité" },
    slug: "Address",
    slugHelp: "The last part of its public address.",
    languages: "Languages",
    save: "Create and read the preview",
  },
};
