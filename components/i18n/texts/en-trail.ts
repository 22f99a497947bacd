import { counted, figure } from "./en-figures.ts";

/** The words of the trail and the auditor's room in English; French has the same shape. */
export const trailEn = {
  title: "History",
  lead: "Everything that was done, newest first. Entries cannot be changed or deleted.",
  action: "What was done",
  all: "The whole history",
  entity: "Kind of record",
  entry: (seq: number) => `Entry ${seq}`,
  entryTitle: (seq: number) => `Entry ${seq} of the history`,
  entryChanges: "Field by field",
  entryNone: "This entry changed no fields of a record.",
  from: "From",
  look: "Search",
  noRecord: "All records",
  older: "Look further back",
  onlyRecord: "Everything done to this record",
  onlyRequest: "Request",
  operator: "The operator of the server",
  person: "Person",
  reason: (reason: string) => `Reason: ${reason}`,
  record: "Record",
  role: "Roles held then",
  search: "Words",
  searchHelp: "In names, in what was changed, in reasons.",
  foundSoFar: (found: number) =>
    `${counted(found, "entry", "entries")} found so far; older ones have not been searched yet.`,
  found: (found: number) => `${counted(found, "entry", "entries")} found`,
  to: "To",
  total: (count: number) => counted(count, "entry", "entries"),
  when: "When",
  proof: {
    title: "Proof",
    says: (seq: number, size: number) =>
      `Entry ${seq} is one of the ${figure(size)} entries that were signed together. The proof leads from the fingerprint of this entry to the signed one: whoever holds it can show that the entry stood in the trail just so when it was signed, and was not altered, moved or slipped in later.`,
    newer:
      "This entry is newer than the last signature. Downloading the proof signs the trail as it stands.",
    saysNot:
      "It does not prove that what was entered is true, nor who sat at the keyboard of the account.",
    download: "Download the proof",
    how: "Keep it with the public key below. The auditor’s bundle under Exports holds a program that checks it, and the commands to do so without any program of ours.",
    hash: "Fingerprint of the entry (SHA-256)",
    erased:
      "What the entry recorded was erased; its fingerprint stayed, so the proof holds all the same.",
  },
  signed: {
    title: "Signature of the trail",
    none: "Nothing has been signed yet. Downloading the checkpoint signs the trail as it stands.",
    size: "Entries signed",
    at: "Signed on",
    key: "Fingerprint of the public key (SHA-256)",
    publicKey: "Public key",
    help: "Compare this fingerprint with the one you were given before, by another way than this page.",
    earlier: (count: number) => counted(count, "earlier key", "earlier keys"),
    root: "Root of the tree (RFC 6962)",
    download: "Download the checkpoint",
    since: (seq: number) => `since entry ${seq}`,
  },
  verify: {
    begin: "Verify the whole trail",
    begun: "Verifying …",
    progress: (done: number, total: number) => `${figure(done)} of ${figure(total)} entries`,
    holds: (entries: number) =>
      `The trail holds: ${counted(entries, "entry", "entries")}, each as it was written.`,
    signed: (checkpoints: number, upTo: number) =>
      checkpoints === 0
        ? "Nothing has been signed yet."
        : `${counted(checkpoints, "signature agrees", "signatures agree")}, up to entry ${upTo}.`,
    elsewhere:
      "This server verified itself: whoever does not trust it verifies the auditor’s bundle elsewhere.",
    fails: (seq: number) => `Entry ${seq} does not hold.`,
    before: (held: number) => `${counted(held, "entry holds", "entries hold")} before it.`,
    keep: "Keep the data as they are, and tell who operates the server.",
  },
  room: {
    choose: "Choose a day",
    title: "Auditor’s room",
    lead: "Read everything, now or as of any day, check it, and take it away. Nothing can be changed here.",
    register: "Now, or as of a day",
    asOf: "As it stands now. Choose a day to read the whole register as it stood then; every screen shows that day until you return.",
    asOfPast: "As it stood on the day shown above.",
    trail: "Done last",
    take: "To take away",
    takeAll: "All formats, languages and days",
    compare: "Compare two days",
    findings: "What the checks find",
  },
};
