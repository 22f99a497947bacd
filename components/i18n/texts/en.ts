import { recordEn } from "./en-record.ts";
import { formEn, suggestionEn, conflictEn } from "./en-form.ts";
import { policiesEn } from "./en-policies.ts";
import { peopleEn, tokensEn } from "./en-people.ts";
import { publicationEn } from "./en-publication.ts";
import type { Locale } from "#register/locale.ts";
import { bulk, list, views } from "./en-list.ts";
import { importsEn } from "./en-imports.ts";
import { flowEn } from "./en-flow.ts";
import { standingEn } from "./en-standing.ts";
import { keysEn } from "./en-keys.ts";
import { exportsEn } from "./en-exports.ts";
import { findingsEn } from "./en-findings.ts";
import { guideEn } from "./en-guide.ts";
import { referenceEn } from "./en-reference.ts";
import { startEn } from "./en-start.ts";
import { workEn } from "./en-work.ts";
import { timeEn } from "./en-time.ts";
import { trailEn } from "./en-trail.ts";
import { figure } from "./en-figures.ts";

const languages: Record<Locale, string> = { en: "English", fr: "French" };
const ownLanguages: Record<Locale, string> = { en: "English", fr: "Français" };

/** The words of the interface in English; French has the same shape. */
export const en = {
  languages,
  ownLanguages,
  article: (article: string) => article,
  imports: importsEn,
  flow: flowEn,
  standing: standingEn,
  keys: keysEn,
  start: startEn,
  checks: findingsEn,
  guide: guideEn,
  reference: referenceEn,
  time: timeEn,
  work: workEn,
  answers: { yes: "Yes", no: "No", none: "Not answered" },
  common: {
    /** A name and what is said under it. */
    labelled: (name: string, said: string) => `${name}: ${said}`,
    breadcrumbs: "You are here",
    cancel: "Cancel",
    close: "Close",
    loading: "Loading",
    retry: "Try again",
    save: "Save",
    undo: "Undo",
  },
  value: { nothing: "Nothing said", none: "None" },
  summary: {
    archive: (period: string) => `archive: ${period}`,
    backups: (period: string) => `backups ${period} longer`,
    earlier: (events: string) => `the earlier of ${events}`,
    from: (events: string) => `from ${events}`,
    incidental: "incidental",
    last: (count: string, of: string) => `the last ${count} ${of}`,
    later: (events: string) => `the later of ${events}`,
    main: "main purpose",
    mandatory: "mandatory",
    noGround: "no legal ground yet",
    noPeriod: "no period yet",
    afterwards: (fate: string) => `then ${fate}`,
    until: (events: string) => `until ${events}`,
  },
  errors: {
    forbidden: "You may not do this",
    forbiddenHelp: "Your role does not allow it. Ask an administrator if you need it.",
    notFound: "There is nothing here",
    notFoundHelp: "The address may be wrong, or you may not be allowed to see what it leads to.",
    offline: "The server does not answer. Nothing is lost; try again in a moment.",
    signedOut: "You are signed out. Sign in again; what you typed is kept in this browser.",
    unexpected: "Something went wrong",
    unexpectedHelp: "Try again. If it happens again, tell whoever runs this server.",
    home: "To the overview",
  },
  nav: {
    label: "Main",
    home: "At a glance",
    overview: "Overview",
    register: "Register",
    documents: "Documents",
    policies: "Policies",
    exports: "Exports",
    imports: "Import",
    findings: "Findings",
    history: "History",
    settings: "Settings",
    people: "People",
    tokens: "API tokens",
  },
  shell: {
    account: "Account",
    accountOf: (name: string) => `Account of ${name}`,
    language: "Language",
    menu: "Menu",
    signOut: "Sign out",
    skip: "Skip to the content",
    theme: "Appearance",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
  },
  front: {
    motto: "The register of processing activities that writes the privacy policy.",
    signIn: "Sign in",
    forgotten: "Forgotten your password? An administrator can give you a new one.",
    setup: "Create the first administrator",
    setupHelp: "This link works once. Further people are added in the settings.",
    setupDo: "Create and sign in",
    alsoDpo: "I am also the data protection officer (approves and publishes)",
    start: "Start with",
    startHelp: "A register you have as a file can be imported afterwards.",
    sample: (organisation: string) => `The sample register of ${organisation}`,
    sampleHelp: "A filled register to look around in.",
    nothing: "An empty register",
    nothingHelp: "Your own, from the first record.",
    usedLink: "This link cannot be used",
    usedLinkHelp:
      "It was used already, or it is not complete. The server prints a new one at its start as long as there is no administrator.",
  },
  list,
  views,
  bulk,
  record: recordEn,
  form: formEn,
  suggestion: suggestionEn,
  conflict: conflictEn,
  overview: {
    title: "Overview",
    lead: "What needs somebody now, what the policies say, what changed.",
    attention: "Needs attention",
    changes: "Done last",
    checking: "Checking the register …",
    comparing: "Comparing with a week ago …",
    more: (count: number) => `${figure(count)} more`,
    nothingThisWeek: "The register says what it said a week ago.",
    week: "This week",
    own: "Your activities",
    ownNew: "New activity",
    ownNone: "You answer for no activity yet.",
    noPolicy: "There is no policy yet.",
    nothingWaits: "No activity waits for approval or a review.",
    policies: "Policies",
    register: "The register",
    reviewDue: (date: string) => `Review due since ${date}`,
    waiting: "Waits for approval",
  },
  publication: publicationEn,
  policies: policiesEn,
  exports: exportsEn,
  trail: trailEn,
  people: peopleEn,
  tokens: tokensEn,
};
