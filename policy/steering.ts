/**
 * The internal fields the compiler may look at: they decide whether and how something is said, and are never said.
 * Everything else that is internal is out of its reach.
 */
const steering: ReadonlySet<string> = new Set([
  "activities.state",
  "activities.visibility",
  "activities.purposes.catalogueId",
  "activities.purposes.isInformationSocietyService",
  "activities.involvements.contractId",
  "activities.involvements.transfers.safeguards.dpf.status",
  "organisations.dpo.publishName",
  "parties.contracts",
  "security-measures.isPublic",
  "terms.group",
  "terms.specialCategory",
  "terms.criminal",
  "terms.indirect",
  "trackers.consentMechanism",
]);

/** True for the dotted path of an internal field that may decide what a policy says. */
export function steers(path: string): boolean {
  return steering.has(path);
}
