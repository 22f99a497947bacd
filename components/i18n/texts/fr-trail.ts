import type { trailEn } from "./en-trail.ts";
import { counted, figure } from "./fr-figures.ts";

/** The words of the trail and the auditor's room in French. */
export const trailFr: typeof trailEn = {
  title: "Historique",
  lead: "Tout ce qui a été fait, du plus récent au plus ancien. Rien ne peut y être modifié ni supprimé.",
  action: "Ce qui a été fait",
  all: "Tout l’historique",
  entity: "Nature de la fiche",
  entry: (seq) => `Entrée ${seq}`,
  entryTitle: (seq) => `Entrée ${seq} de l’historique`,
  entryChanges: "Champ par champ",
  entryNone: "Cette entrée n’a modifié aucun champ d’une fiche.",
  from: "Du",
  look: "Chercher",
  noRecord: "Toutes les fiches",
  older: "Chercher plus loin",
  onlyRecord: "Tout ce qui a été fait à cette fiche",
  onlyRequest: "Requête",
  operator: "L’exploitant du serveur",
  person: "Personne",
  reason: (reason) => `Motif : ${reason}`,
  record: "Fiche",
  role: "Rôles d’alors",
  search: "Mots",
  searchHelp: "Dans les noms, ce qui a été modifié et les motifs.",
  foundSoFar: (found) =>
    `${counted(found, "entrée trouvée", "entrées trouvées")} jusqu’ici ; les plus anciennes n’ont pas encore été parcourues.`,
  found: (found) => counted(found, "entrée trouvée", "entrées trouvées"),
  to: "Au",
  total: (count) => counted(count, "entrée", "entrées"),
  when: "Quand",
  proof: {
    title: "Preuve",
    says: (seq, size) =>
      `L’entrée ${seq} est l’une des ${figure(size)} entrées signées ensemble. La preuve mène de l’empreinte de cette entrée à celle qui est signée : qui la détient peut montrer que l’entrée figurait telle quelle dans la piste au moment de la signature, et qu’elle n’a été ni modifiée, ni déplacée, ni glissée après coup.`,
    newer:
      "Cette entrée est plus récente que la dernière signature. Télécharger la preuve signe la piste telle qu’elle est.",
    saysNot:
      "Elle ne prouve pas que ce qui a été saisi est vrai, ni qui se trouvait au clavier de ce compte.",
    download: "Télécharger la preuve",
    how: "Conservez-la avec la clé publique ci-dessous. Le dossier de l’auditeur, sous Exports, contient un programme qui la vérifie, et les commandes pour le faire sans aucun programme de notre part.",
    hash: "Empreinte de l’entrée (SHA-256)",
    erased:
      "Ce que l’entrée consignait a été effacé ; son empreinte est restée, la preuve tient donc toujours.",
  },
  signed: {
    title: "Signature de la piste d’audit",
    none: "Rien n’a encore été signé. Télécharger le point de contrôle signe la piste telle qu’elle est.",
    size: "Entrées signées",
    at: "Signé le",
    key: "Empreinte de la clé publique (SHA-256)",
    publicKey: "Clé publique",
    help: "Comparez cette empreinte avec celle qui vous a été remise auparavant, par une autre voie que cette page.",
    earlier: (count) => counted(count, "clé antérieure", "clés antérieures"),
    root: "Racine de l’arbre (RFC 6962)",
    download: "Télécharger le point de contrôle",
    since: (seq) => `depuis l’entrée ${seq}`,
  },
  verify: {
    begin: "Vérifier toute la piste",
    begun: "Vérification en cours …",
    progress: (done, total) => `${figure(done)} entrées sur ${figure(total)}`,
    holds: (entries) =>
      `La piste est intacte : ${counted(entries, "entrée", "entrées")}, telles qu’elles ont été écrites.`,
    signed: (checkpoints, upTo) =>
      checkpoints === 0
        ? "Rien n’est encore signé."
        : `${counted(checkpoints, "signature concorde", "signatures concordent")}, jusqu’à l’entrée ${upTo}.`,
    elsewhere:
      "Ce serveur s’est vérifié lui-même : qui ne s’y fie pas vérifie ailleurs le dossier de l’auditeur.",
    fails: (seq) => `L’entrée ${seq} ne concorde pas.`,
    before: (held) => `${counted(held, "entrée concorde", "entrées concordent")} avant elle.`,
    keep: "Gardez les données telles quelles et prévenez qui exploite le serveur.",
  },
  room: {
    choose: "Choisir un jour",
    title: "Espace de l’auditeur",
    lead: "Tout lire, aujourd’hui ou à n’importe quelle date, le vérifier et l’emporter. Rien ne peut être modifié ici.",
    register: "Aujourd’hui, ou à une date",
    asOf: "Tel qu’il est maintenant. Choisissez un jour pour lire tout le registre tel qu’il était alors ; chaque écran montre ce jour jusqu’à votre retour.",
    asOfPast: "Tel qu’il était le jour indiqué ci-dessus.",
    trail: "Fait en dernier",
    take: "À emporter",
    takeAll: "Tous les formats, langues et dates",
    compare: "Comparer deux jours",
    findings: "Ce que trouvent les vérifications",
  },
};
