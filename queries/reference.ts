import type { Term } from "#register/registry.ts";
import { apiQuery, type Page } from "./api-query.ts";

/** What the register says of the law itself: its own decisions, countries, safeguards and authorities. */
export const referenceTermsQuery = () =>
  apiQuery<Page<Term>>(
    "/api/v1/terms?vocabulary=adequacy_decisions&vocabulary=eea_countries&vocabulary=transfer_mechanisms&vocabulary=supervisory_authorities&limit=500",
  );
