-- guards 82df7e59ad68735c4c0887830a09c3b418cae4e265af5229d73c8fadbf779bb2
--> statement-breakpoint
CREATE TABLE "audit" (
	"seq" integer PRIMARY KEY NOT NULL,
	"ts" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"entity" text COLLATE "C",
	"recordId" text COLLATE "C",
	"version" integer,
	"requestId" text COLLATE "C" NOT NULL,
	"payloadHash" text COLLATE "C" NOT NULL,
	"prev" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_prev_unique" UNIQUE("prev"),
	CONSTRAINT "audit_hash_unique" UNIQUE("hash")
);

--> statement-breakpoint
CREATE TABLE "auditPayload" (
	"seq" integer PRIMARY KEY NOT NULL,
	"salt" text COLLATE "C",
	"body" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "treeTile" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"level" integer NOT NULL,
	"no" integer NOT NULL,
	"hashes" "bytea" NOT NULL,
	"root" "bytea" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"size" integer PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "part" (
	"part" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"collection" text COLLATE "C" NOT NULL,
	"recordId" text COLLATE "C" NOT NULL,
	CONSTRAINT "part_part_id_pk" PRIMARY KEY("part","id")
);

--> statement-breakpoint
CREATE TABLE "link" (
	"fromCollection" text COLLATE "C" NOT NULL,
	"fromId" text COLLATE "C" NOT NULL,
	"pointer" text COLLATE "C" NOT NULL,
	"toTarget" text COLLATE "C" NOT NULL,
	"toId" text COLLATE "C" NOT NULL,
	CONSTRAINT "link_fromCollection_fromId_pointer_pk" PRIMARY KEY("fromCollection","fromId","pointer")
);

--> statement-breakpoint
CREATE TABLE "search" (
	"no" integer PRIMARY KEY NOT NULL,
	"tokens" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "searchWord" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL
);

--> statement-breakpoint
CREATE TABLE "recordName" (
	"target" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	CONSTRAINT "recordName_target_id_pk" PRIMARY KEY("target","id")
);

--> statement-breakpoint
CREATE TABLE "policyVersion" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"policyId" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"effectiveAt" text COLLATE "C" NOT NULL,
	"publishedAt" text COLLATE "C" NOT NULL,
	"publishedBy" text COLLATE "C" NOT NULL,
	"approvedBy" text COLLATE "C",
	"preparedBy" text COLLATE "C",
	"preparedAt" text COLLATE "C",
	"reason" text COLLATE "C",
	"openErrors" json,
	"errorsReason" text COLLATE "C",
	"withdraws" integer,
	"changeSummary" json,
	"snapshotHash" text COLLATE "C" NOT NULL,
	"registerSeq" integer NOT NULL,
	"auditSeq" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "policyFile" (
	"policyVersionId" text COLLATE "C" NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"encoding" text COLLATE "C" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "policyFile_policyVersionId_document_locale_format_encoding_pk" PRIMARY KEY("policyVersionId","document","locale","format","encoding")
);

--> statement-breakpoint
CREATE TABLE "policySnapshot" (
	"policyVersionId" text COLLATE "C" PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "policyProposal" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"policyId" text COLLATE "C" NOT NULL,
	"preparedBy" text COLLATE "C" NOT NULL,
	"preparedAt" text COLLATE "C" NOT NULL,
	"effectiveAt" text COLLATE "C",
	"reason" text COLLATE "C",
	"changeSummary" json,
	"textHash" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"closedBy" text COLLATE "C",
	"closedAt" text COLLATE "C",
	"closedReason" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "person" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"roles" json NOT NULL,
	"locale" text COLLATE "C",
	"disabledAt" timestamp (3) with time zone,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);

--> statement-breakpoint
CREATE TABLE "session" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"userId" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"expiresAt" timestamp (3) with time zone NOT NULL,
	"createdAt" timestamp (3) with time zone NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);

--> statement-breakpoint
CREATE TABLE "credential" (
	"personId" text COLLATE "C" PRIMARY KEY NOT NULL,
	"passwordHash" text COLLATE "C" NOT NULL,
	"updatedAt" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "apiToken" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"personId" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"lastUsedAt" text COLLATE "C",
	"expiresAt" text COLLATE "C",
	"revokedAt" text COLLATE "C",
	CONSTRAINT "apiToken_hash_unique" UNIQUE("hash")
);

--> statement-breakpoint
CREATE TABLE "calendarFeed" (
	"personId" text COLLATE "C" PRIMARY KEY NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	CONSTRAINT "calendarFeed_hash_unique" UNIQUE("hash")
);

--> statement-breakpoint
CREATE TABLE "listView" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"collection" text COLLATE "C" NOT NULL,
	"ownerId" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"shared" boolean NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "setupLink" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"usedAt" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "signInAttempt" (
	"key" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"bodyHash" text COLLATE "C" NOT NULL,
	"status" integer NOT NULL,
	"answer" json,
	"createdAt" text COLLATE "C" NOT NULL,
	CONSTRAINT "idempotency_key_actor_pk" PRIMARY KEY("key","actor")
);

--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" json
);

--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"legalName" text COLLATE "C",
	"kind" text COLLATE "C",
	"registeredOffice" text COLLATE "C",
	"country" text COLLATE "C",
	"siren" text COLLATE "C",
	"siret" text COLLATE "C",
	"vatNumber" text COLLATE "C",
	"contactEmail" text COLLATE "C",
	"phone" text COLLATE "C",
	"timeZone" text COLLATE "C",
	"leadSupervisoryAuthorityId" text COLLATE "C",
	"targetsEu" boolean,
	"art27Exempt" boolean,
	"isPublicBody" boolean,
	"publicMandate" text COLLATE "C",
	"employeeCount" double precision,
	"coreLargeScaleMonitoring" boolean,
	"coreLargeScaleSpecial" boolean,
	"claimsArt30Exemption" boolean,
	"breachProcedureRef" text COLLATE "C",
	"lastSecurityTestAt" text COLLATE "C",
	"tradeNames" json,
	"legalForm" json,
	"shareCapital" json,
	"registry" json,
	"nationalIds" json,
	"websiteUrls" json,
	"languages" json,
	"dpo" json,
	"representatives" json,
	"rights" json,
	"defaultMeasureIds" json,
	"applicableLaws" json,
	"consentBanner" json,
	CONSTRAINT "organisation_no_unique" UNIQUE("no"),
	CONSTRAINT "organisation_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "term" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"vocabulary" text COLLATE "C",
	"group" text COLLATE "C",
	"specialCategory" boolean,
	"criminal" boolean,
	"highlyPersonal" boolean,
	"vulnerable" boolean,
	"indirect" boolean,
	"country" text COLLATE "C",
	"internationalOrganisation" boolean,
	"provision" text COLLATE "C",
	"validFrom" text COLLATE "C",
	"validUntil" text COLLATE "C",
	"limitedScope" boolean,
	"replaces" text COLLATE "C",
	"sourceUrl" text COLLATE "C",
	"label" json,
	"phrase" json,
	"phraseUntil" json,
	"citation" json,
	CONSTRAINT "term_no_unique" UNIQUE("no"),
	CONSTRAINT "term_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "party" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"legalName" text COLLATE "C",
	"publicName" text COLLATE "C",
	"kind" text COLLATE "C",
	"presetId" text COLLATE "C",
	"sector" text COLLATE "C",
	"website" text COLLATE "C",
	"privacyUrl" text COLLATE "C",
	"address" text COLLATE "C",
	"email" text COLLATE "C",
	"phone" text COLLATE "C",
	"internalContact" text COLLATE "C",
	"countryOfEstablishment" text COLLATE "C",
	"parentCountry" text COLLATE "C",
	"parentAssessment" text COLLATE "C",
	"subProcessorsKnown" boolean,
	"active" boolean,
	"notes" text COLLATE "C",
	"aliases" json,
	"processingLocations" json,
	"remoteAccessCountries" json,
	"contracts" json,
	"dueDiligence" json,
	"certifications" json,
	"subProcessors" json,
	"subProcessorNotices" json,
	"tags" json,
	CONSTRAINT "party_no_unique" UNIQUE("no"),
	CONSTRAINT "party_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "dataItem" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"categoryId" text COLLATE "C",
	"organisationId" text COLLATE "C",
	"notes" text COLLATE "C",
	"label" json,
	"description" json,
	CONSTRAINT "dataItem_no_unique" UNIQUE("no"),
	CONSTRAINT "dataItem_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "securityMeasure" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"catalogueId" text COLLATE "C",
	"isPublic" boolean,
	"detail" text COLLATE "C",
	"name" json,
	"publicText" json,
	CONSTRAINT "securityMeasure_no_unique" UNIQUE("no"),
	CONSTRAINT "securityMeasure_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "storageLocation" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C",
	"partyId" text COLLATE "C",
	"site" text COLLATE "C",
	"country" text COLLATE "C",
	"medium" text COLLATE "C",
	"isBackup" boolean,
	"notes" text COLLATE "C",
	"customerRegion" json,
	CONSTRAINT "storageLocation_no_unique" UNIQUE("no"),
	CONSTRAINT "storageLocation_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "activity" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"reference" text COLLATE "C",
	"ourRole" text COLLATE "C",
	"state" text COLLATE "C",
	"visibility" text COLLATE "C",
	"ownerName" text COLLATE "C",
	"ownerEmail" text COLLATE "C",
	"department" text COLLATE "C",
	"clientListRef" text COLLATE "C",
	"contractRef" text COLLATE "C",
	"instructionsRef" text COLLATE "C",
	"endOfContract" text COLLATE "C",
	"scale" text COLLATE "C",
	"occasional" boolean,
	"combinesDatasets" boolean,
	"innovativeTechnology" boolean,
	"systematicEvaluation" boolean,
	"publicAreaMonitoring" boolean,
	"healthCareData" boolean,
	"idCopyJustification" text COLLATE "C",
	"purgeProcedure" text COLLATE "C",
	"lastReviewedAt" text COLLATE "C",
	"reviewIntervalMonths" double precision,
	"nextReviewAt" text COLLATE "C",
	"startDate" text COLLATE "C",
	"endDate" text COLLATE "C",
	"materialChangeAt" text COLLATE "C",
	"notes" text COLLATE "C",
	"name" json,
	"description" json,
	"organisationIds" json,
	"tags" json,
	"purposes" json,
	"dataUses" json,
	"retention" json,
	"involvements" json,
	"noRecipient" json,
	"storage" json,
	"automatedDecisions" json,
	"noAutomatedDecision" json,
	"noSpecialCategories" json,
	"measureIds" json,
	"systems" json,
	"dpia" json,
	"clients" json,
	"clientsPublic" json,
	"processingCategories" json,
	"operationIds" json,
	"art14" json,
	"otherNotice" json,
	"breachIds" json,
	CONSTRAINT "activity_no_unique" UNIQUE("no"),
	CONSTRAINT "activity_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "collectionPoint" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C",
	"url" text COLLATE "C",
	"noticePresent" boolean,
	"noticeVersion" text COLLATE "C",
	"hasFreeText" boolean,
	"freeTextGuidance" text COLLATE "C",
	"openToConsumers" boolean,
	"minAge" double precision,
	"notes" text COLLATE "C",
	"name" json,
	"activityIds" json,
	"fields" json,
	"consequence" json,
	"shownBases" json,
	"consentControls" json,
	CONSTRAINT "collectionPoint_no_unique" UNIQUE("no"),
	CONSTRAINT "collectionPoint_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "tracker" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C",
	"partyId" text COLLATE "C",
	"kind" text COLLATE "C",
	"purposeKind" text COLLATE "C",
	"lifetimeMonths" double precision,
	"exempt" boolean,
	"consentMechanism" text COLLATE "C",
	"notes" text COLLATE "C",
	"organisationIds" json,
	"purpose" json,
	"lifetime" json,
	"exemptionReason" json,
	CONSTRAINT "tracker_no_unique" UNIQUE("no"),
	CONSTRAINT "tracker_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "claim" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C",
	"organisationId" text COLLATE "C",
	"covers" text COLLATE "C",
	"verifiedBy" text COLLATE "C",
	"verifiedAt" text COLLATE "C",
	"notes" text COLLATE "C",
	"countries" json,
	"scope" json,
	"hostIds" json,
	"text" json,
	CONSTRAINT "claim_no_unique" UNIQUE("no"),
	CONSTRAINT "claim_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "policy" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C",
	"forStaff" boolean,
	"outline" text COLLATE "C",
	"isDefault" boolean,
	"showsGlossary" boolean,
	"subProcessorNoticeDays" double precision,
	"childVersion" boolean,
	"nextReviewAt" text COLLATE "C",
	"notes" text COLLATE "C",
	"title" json,
	"organisationIds" json,
	"audience" json,
	"activityIds" json,
	"languages" json,
	"services" json,
	"passages" json,
	"copyMeans" json,
	"notificationPlan" json,
	"theme" json,
	CONSTRAINT "policy_no_unique" UNIQUE("no"),
	CONSTRAINT "policy_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
CREATE TABLE "waiver" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"version" integer NOT NULL,
	"auditSeq" integer NOT NULL,
	"createdAt" text COLLATE "C" NOT NULL,
	"updatedAt" text COLLATE "C" NOT NULL,
	"updatedBy" text COLLATE "C" NOT NULL,
	"archivedAt" text COLLATE "C",
	"sortKey" text COLLATE "C" NOT NULL,
	"rule" text COLLATE "C",
	"record" text COLLATE "C",
	"part" text COLLATE "C",
	"pointer" text COLLATE "C",
	"reason" text COLLATE "C",
	"until" text COLLATE "C",
	"waivedBy" text COLLATE "C",
	"waivedAt" text COLLATE "C",
	"fingerprint" text COLLATE "C",
	CONSTRAINT "waiver_no_unique" UNIQUE("no"),
	CONSTRAINT "waiver_auditSeq_unique" UNIQUE("auditSeq")
);

--> statement-breakpoint
ALTER TABLE "auditPayload" ADD CONSTRAINT "auditPayload_seq_audit_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "policyVersion" ADD CONSTRAINT "policyVersion_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "policyFile" ADD CONSTRAINT "policyFile_policyVersionId_policyVersion_id_fk" FOREIGN KEY ("policyVersionId") REFERENCES "public"."policyVersion"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "policySnapshot" ADD CONSTRAINT "policySnapshot_policyVersionId_policyVersion_id_fk" FOREIGN KEY ("policyVersionId") REFERENCES "public"."policyVersion"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_userId_person_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_personId_person_id_fk" FOREIGN KEY ("personId") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "apiToken" ADD CONSTRAINT "apiToken_personId_person_id_fk" FOREIGN KEY ("personId") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calendarFeed" ADD CONSTRAINT "calendarFeed_personId_person_id_fk" FOREIGN KEY ("personId") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dataItem" ADD CONSTRAINT "dataItem_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "securityMeasure" ADD CONSTRAINT "securityMeasure_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "storageLocation" ADD CONSTRAINT "storageLocation_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "collectionPoint" ADD CONSTRAINT "collectionPoint_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tracker" ADD CONSTRAINT "tracker_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_auditSeq_audit_seq_fk" FOREIGN KEY ("auditSeq") REFERENCES "public"."audit"("seq") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "audit_record" ON "audit" USING btree ("entity","recordId","seq");
--> statement-breakpoint
CREATE INDEX "audit_ts" ON "audit" USING btree ("ts","seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "treeTile_place" ON "treeTile" USING btree ("level","no");
--> statement-breakpoint
CREATE INDEX "part_record" ON "part" USING btree ("collection","recordId");
--> statement-breakpoint
CREATE INDEX "link_to" ON "link" USING btree ("toTarget","toId","fromCollection","fromId");
--> statement-breakpoint
CREATE UNIQUE INDEX "policyVersion_number" ON "policyVersion" USING btree ("policyId","number");
--> statement-breakpoint
CREATE INDEX "policyVersion_slug" ON "policyVersion" USING btree ("slug","effectiveAt");
--> statement-breakpoint
CREATE INDEX "policyProposal_policy" ON "policyProposal" USING btree ("policyId","state");
--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("userId");
--> statement-breakpoint
CREATE INDEX "apiToken_person" ON "apiToken" USING btree ("personId");
--> statement-breakpoint
CREATE INDEX "listView_collection" ON "listView" USING btree ("collection","ownerId");
--> statement-breakpoint
CREATE INDEX "signInAttempt_key" ON "signInAttempt" USING btree ("key","at");
--> statement-breakpoint
CREATE INDEX "idempotency_createdAt" ON "idempotency" USING btree ("createdAt");
--> statement-breakpoint
CREATE INDEX "organisation_sortKey" ON "organisation" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "organisation_updatedAt" ON "organisation" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "organisation_legalName" ON "organisation" USING btree ("archivedAt","legalName","id","no");
--> statement-breakpoint
CREATE INDEX "term_sortKey" ON "term" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "term_updatedAt" ON "term" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "term_vocabulary" ON "term" USING btree ("archivedAt","vocabulary","id","no");
--> statement-breakpoint
CREATE INDEX "party_sortKey" ON "party" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "party_updatedAt" ON "party" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "party_legalName" ON "party" USING btree ("archivedAt","legalName","id","no");
--> statement-breakpoint
CREATE INDEX "dataItem_sortKey" ON "dataItem" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "dataItem_updatedAt" ON "dataItem" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "dataItem_categoryId" ON "dataItem" USING btree ("archivedAt","categoryId","id","no");
--> statement-breakpoint
CREATE INDEX "securityMeasure_sortKey" ON "securityMeasure" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "securityMeasure_updatedAt" ON "securityMeasure" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "storageLocation_sortKey" ON "storageLocation" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "storageLocation_updatedAt" ON "storageLocation" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "storageLocation_name" ON "storageLocation" USING btree ("archivedAt","name","id","no");
--> statement-breakpoint
CREATE INDEX "activity_sortKey" ON "activity" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "activity_updatedAt" ON "activity" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "activity_reference" ON "activity" USING btree ("archivedAt","reference","id","no");
--> statement-breakpoint
CREATE INDEX "activity_ourRole" ON "activity" USING btree ("archivedAt","ourRole","id","no");
--> statement-breakpoint
CREATE INDEX "activity_state" ON "activity" USING btree ("archivedAt","state","id","no");
--> statement-breakpoint
CREATE INDEX "collectionPoint_sortKey" ON "collectionPoint" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "collectionPoint_updatedAt" ON "collectionPoint" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "tracker_sortKey" ON "tracker" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "tracker_updatedAt" ON "tracker" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "tracker_name" ON "tracker" USING btree ("archivedAt","name","id","no");
--> statement-breakpoint
CREATE INDEX "claim_sortKey" ON "claim" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "claim_updatedAt" ON "claim" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "claim_type" ON "claim" USING btree ("archivedAt","type","id","no");
--> statement-breakpoint
CREATE INDEX "policy_sortKey" ON "policy" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "policy_updatedAt" ON "policy" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "policy_slug" ON "policy" USING btree ("archivedAt","slug","id","no");
--> statement-breakpoint
CREATE INDEX "waiver_sortKey" ON "waiver" USING btree ("archivedAt","sortKey","id","no");
--> statement-breakpoint
CREATE INDEX "waiver_updatedAt" ON "waiver" USING btree ("archivedAt","updatedAt","id","no");
--> statement-breakpoint
CREATE INDEX "waiver_rule" ON "waiver" USING btree ("archivedAt","rule","id","no");
--> statement-breakpoint
CREATE INDEX "waiver_record" ON "waiver" USING btree ("archivedAt","record","id","no");
--> statement-breakpoint
CREATE INDEX "waiver_until" ON "waiver" USING btree ("archivedAt","until","id","no");
