-- guards 2f8eaf75782317725b90469786a282b1c4de2778e2b0bb24fc1e914dedea6397
--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`ts` text NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`action` text NOT NULL,
	`entity` text,
	`recordId` text,
	`version` integer,
	`requestId` text NOT NULL,
	`payloadHash` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `audit_prev_unique` ON `audit` (`prev`);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);
--> statement-breakpoint
CREATE INDEX `audit_record` ON `audit` (`entity`,`recordId`,`seq`);
--> statement-breakpoint
CREATE INDEX `audit_ts` ON `audit` (`ts`,`seq`);
--> statement-breakpoint
CREATE TABLE `auditPayload` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text,
	`body` text,
	FOREIGN KEY (`seq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `treeTile` (
	`id` text PRIMARY KEY NOT NULL,
	`level` integer NOT NULL,
	`no` integer NOT NULL,
	`hashes` blob NOT NULL,
	`root` blob NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `treeTile_place` ON `treeTile` (`level`,`no`);
--> statement-breakpoint
CREATE TABLE `checkpoint` (
	`size` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`note` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `part` (
	`part` text NOT NULL,
	`id` text NOT NULL,
	`collection` text NOT NULL,
	`recordId` text NOT NULL,
	PRIMARY KEY(`part`, `id`)
);

--> statement-breakpoint
CREATE INDEX `part_record` ON `part` (`collection`,`recordId`);
--> statement-breakpoint
CREATE TABLE `link` (
	`fromCollection` text NOT NULL,
	`fromId` text NOT NULL,
	`pointer` text NOT NULL,
	`toTarget` text NOT NULL,
	`toId` text NOT NULL,
	PRIMARY KEY(`fromCollection`, `fromId`, `pointer`)
);

--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`toTarget`,`toId`,`fromCollection`,`fromId`);
--> statement-breakpoint
CREATE TABLE `search` (
	`no` integer PRIMARY KEY NOT NULL,
	`tokens` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `searchWord` (
	`word` text PRIMARY KEY NOT NULL
);

--> statement-breakpoint
CREATE TABLE `recordName` (
	`target` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`target`, `id`)
);

--> statement-breakpoint
CREATE TABLE `policyVersion` (
	`id` text PRIMARY KEY NOT NULL,
	`policyId` text NOT NULL,
	`slug` text NOT NULL,
	`number` integer NOT NULL,
	`effectiveAt` text NOT NULL,
	`publishedAt` text NOT NULL,
	`publishedBy` text NOT NULL,
	`approvedBy` text,
	`preparedBy` text,
	`preparedAt` text,
	`reason` text,
	`openErrors` text,
	`errorsReason` text,
	`withdraws` integer,
	`changeSummary` text,
	`snapshotHash` text NOT NULL,
	`registerSeq` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `policyVersion_number` ON `policyVersion` (`policyId`,`number`);
--> statement-breakpoint
CREATE INDEX `policyVersion_slug` ON `policyVersion` (`slug`,`effectiveAt`);
--> statement-breakpoint
CREATE TABLE `policyFile` (
	`policyVersionId` text NOT NULL,
	`document` text NOT NULL,
	`locale` text NOT NULL,
	`format` text NOT NULL,
	`encoding` text NOT NULL,
	`bytes` blob NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`policyVersionId`, `document`, `locale`, `format`, `encoding`),
	FOREIGN KEY (`policyVersionId`) REFERENCES `policyVersion`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `policySnapshot` (
	`policyVersionId` text PRIMARY KEY NOT NULL,
	`body` blob NOT NULL,
	FOREIGN KEY (`policyVersionId`) REFERENCES `policyVersion`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `policyProposal` (
	`id` text PRIMARY KEY NOT NULL,
	`policyId` text NOT NULL,
	`preparedBy` text NOT NULL,
	`preparedAt` text NOT NULL,
	`effectiveAt` text,
	`reason` text,
	`changeSummary` text,
	`textHash` text NOT NULL,
	`state` text NOT NULL,
	`closedBy` text,
	`closedAt` text,
	`closedReason` text
);

--> statement-breakpoint
CREATE INDEX `policyProposal_policy` ON `policyProposal` (`policyId`,`state`);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`locale` text,
	`disabledAt` integer,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`token` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`userId`);
--> statement-breakpoint
CREATE TABLE `credential` (
	`personId` text PRIMARY KEY NOT NULL,
	`passwordHash` text NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`personId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `apiToken` (
	`id` text PRIMARY KEY NOT NULL,
	`personId` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`createdAt` text NOT NULL,
	`lastUsedAt` text,
	`expiresAt` text,
	`revokedAt` text,
	FOREIGN KEY (`personId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `apiToken_hash_unique` ON `apiToken` (`hash`);
--> statement-breakpoint
CREATE INDEX `apiToken_person` ON `apiToken` (`personId`);
--> statement-breakpoint
CREATE TABLE `calendarFeed` (
	`personId` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`createdAt` text NOT NULL,
	FOREIGN KEY (`personId`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `calendarFeed_hash_unique` ON `calendarFeed` (`hash`);
--> statement-breakpoint
CREATE TABLE `listView` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`collection` text NOT NULL,
	`ownerId` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`shared` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `listView_collection` ON `listView` (`collection`,`ownerId`);
--> statement-breakpoint
CREATE TABLE `setupLink` (
	`hash` text PRIMARY KEY NOT NULL,
	`createdAt` text NOT NULL,
	`usedAt` text
);

--> statement-breakpoint
CREATE TABLE `signInAttempt` (
	`key` text NOT NULL,
	`at` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `signInAttempt_key` ON `signInAttempt` (`key`,`at`);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text NOT NULL,
	`actor` text NOT NULL,
	`bodyHash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text,
	`createdAt` text NOT NULL,
	PRIMARY KEY(`key`, `actor`)
);

--> statement-breakpoint
CREATE INDEX `idempotency_createdAt` ON `idempotency` (`createdAt`);
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text
);

--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`legalName` text,
	`kind` text,
	`registeredOffice` text,
	`country` text,
	`siren` text,
	`siret` text,
	`vatNumber` text,
	`contactEmail` text,
	`phone` text,
	`timeZone` text,
	`leadSupervisoryAuthorityId` text,
	`targetsEu` integer,
	`art27Exempt` integer,
	`isPublicBody` integer,
	`publicMandate` text,
	`employeeCount` real,
	`coreLargeScaleMonitoring` integer,
	`coreLargeScaleSpecial` integer,
	`claimsArt30Exemption` integer,
	`breachProcedureRef` text,
	`lastSecurityTestAt` text,
	`tradeNames` text,
	`legalForm` text,
	`shareCapital` text,
	`registry` text,
	`nationalIds` text,
	`websiteUrls` text,
	`languages` text,
	`dpo` text,
	`representatives` text,
	`rights` text,
	`defaultMeasureIds` text,
	`applicableLaws` text,
	`consentBanner` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_no_unique` ON `organisation` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_auditSeq_unique` ON `organisation` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `organisation_sortKey` ON `organisation` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `organisation_updatedAt` ON `organisation` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `organisation_legalName` ON `organisation` (`archivedAt`,`legalName`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `term` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`vocabulary` text,
	`group` text,
	`specialCategory` integer,
	`criminal` integer,
	`highlyPersonal` integer,
	`vulnerable` integer,
	`indirect` integer,
	`country` text,
	`internationalOrganisation` integer,
	`provision` text,
	`validFrom` text,
	`validUntil` text,
	`limitedScope` integer,
	`replaces` text,
	`sourceUrl` text,
	`label` text,
	`phrase` text,
	`phraseUntil` text,
	`citation` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `term_no_unique` ON `term` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `term_auditSeq_unique` ON `term` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `term_sortKey` ON `term` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `term_updatedAt` ON `term` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `term_vocabulary` ON `term` (`archivedAt`,`vocabulary`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `party` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`legalName` text,
	`publicName` text,
	`kind` text,
	`presetId` text,
	`sector` text,
	`website` text,
	`privacyUrl` text,
	`address` text,
	`email` text,
	`phone` text,
	`internalContact` text,
	`countryOfEstablishment` text,
	`parentCountry` text,
	`parentAssessment` text,
	`subProcessorsKnown` integer,
	`active` integer,
	`notes` text,
	`aliases` text,
	`processingLocations` text,
	`remoteAccessCountries` text,
	`contracts` text,
	`dueDiligence` text,
	`certifications` text,
	`subProcessors` text,
	`subProcessorNotices` text,
	`tags` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `party_no_unique` ON `party` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_auditSeq_unique` ON `party` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `party_sortKey` ON `party` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `party_updatedAt` ON `party` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `party_legalName` ON `party` (`archivedAt`,`legalName`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `dataItem` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`categoryId` text,
	`organisationId` text,
	`notes` text,
	`label` text,
	`description` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `dataItem_no_unique` ON `dataItem` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `dataItem_auditSeq_unique` ON `dataItem` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `dataItem_sortKey` ON `dataItem` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `dataItem_updatedAt` ON `dataItem` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `dataItem_categoryId` ON `dataItem` (`archivedAt`,`categoryId`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `securityMeasure` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`catalogueId` text,
	`isPublic` integer,
	`detail` text,
	`name` text,
	`publicText` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `securityMeasure_no_unique` ON `securityMeasure` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `securityMeasure_auditSeq_unique` ON `securityMeasure` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `securityMeasure_sortKey` ON `securityMeasure` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `securityMeasure_updatedAt` ON `securityMeasure` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `storageLocation` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`name` text,
	`partyId` text,
	`site` text,
	`country` text,
	`medium` text,
	`isBackup` integer,
	`notes` text,
	`customerRegion` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `storageLocation_no_unique` ON `storageLocation` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `storageLocation_auditSeq_unique` ON `storageLocation` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `storageLocation_sortKey` ON `storageLocation` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `storageLocation_updatedAt` ON `storageLocation` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `storageLocation_name` ON `storageLocation` (`archivedAt`,`name`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`reference` text,
	`ourRole` text,
	`state` text,
	`visibility` text,
	`ownerName` text,
	`ownerEmail` text,
	`department` text,
	`clientListRef` text,
	`contractRef` text,
	`instructionsRef` text,
	`endOfContract` text,
	`scale` text,
	`occasional` integer,
	`combinesDatasets` integer,
	`innovativeTechnology` integer,
	`systematicEvaluation` integer,
	`publicAreaMonitoring` integer,
	`healthCareData` integer,
	`idCopyJustification` text,
	`purgeProcedure` text,
	`lastReviewedAt` text,
	`reviewIntervalMonths` real,
	`nextReviewAt` text,
	`startDate` text,
	`endDate` text,
	`materialChangeAt` text,
	`notes` text,
	`name` text,
	`description` text,
	`organisationIds` text,
	`tags` text,
	`purposes` text,
	`dataUses` text,
	`retention` text,
	`involvements` text,
	`noRecipient` text,
	`storage` text,
	`automatedDecisions` text,
	`noAutomatedDecision` text,
	`noSpecialCategories` text,
	`measureIds` text,
	`systems` text,
	`dpia` text,
	`clients` text,
	`clientsPublic` text,
	`processingCategories` text,
	`operationIds` text,
	`art14` text,
	`otherNotice` text,
	`breachIds` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `activity_no_unique` ON `activity` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_auditSeq_unique` ON `activity` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `activity_sortKey` ON `activity` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `activity_updatedAt` ON `activity` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `activity_reference` ON `activity` (`archivedAt`,`reference`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `activity_ourRole` ON `activity` (`archivedAt`,`ourRole`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `activity_state` ON `activity` (`archivedAt`,`state`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `collectionPoint` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`kind` text,
	`url` text,
	`noticePresent` integer,
	`noticeVersion` text,
	`hasFreeText` integer,
	`freeTextGuidance` text,
	`openToConsumers` integer,
	`minAge` real,
	`notes` text,
	`name` text,
	`activityIds` text,
	`fields` text,
	`consequence` text,
	`shownBases` text,
	`consentControls` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `collectionPoint_no_unique` ON `collectionPoint` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `collectionPoint_auditSeq_unique` ON `collectionPoint` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `collectionPoint_sortKey` ON `collectionPoint` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `collectionPoint_updatedAt` ON `collectionPoint` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `tracker` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`name` text,
	`partyId` text,
	`kind` text,
	`purposeKind` text,
	`lifetimeMonths` real,
	`exempt` integer,
	`consentMechanism` text,
	`notes` text,
	`organisationIds` text,
	`purpose` text,
	`lifetime` text,
	`exemptionReason` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `tracker_no_unique` ON `tracker` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracker_auditSeq_unique` ON `tracker` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `tracker_sortKey` ON `tracker` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `tracker_updatedAt` ON `tracker` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `tracker_name` ON `tracker` (`archivedAt`,`name`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`type` text,
	`organisationId` text,
	`covers` text,
	`verifiedBy` text,
	`verifiedAt` text,
	`notes` text,
	`countries` text,
	`scope` text,
	`hostIds` text,
	`text` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `claim_no_unique` ON `claim` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_auditSeq_unique` ON `claim` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `claim_sortKey` ON `claim` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `claim_updatedAt` ON `claim` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `claim_type` ON `claim` (`archivedAt`,`type`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `policy` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`slug` text,
	`forStaff` integer,
	`outline` text,
	`isDefault` integer,
	`showsGlossary` integer,
	`subProcessorNoticeDays` real,
	`childVersion` integer,
	`nextReviewAt` text,
	`notes` text,
	`title` text,
	`organisationIds` text,
	`audience` text,
	`activityIds` text,
	`languages` text,
	`services` text,
	`passages` text,
	`copyMeans` text,
	`notificationPlan` text,
	`theme` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `policy_no_unique` ON `policy` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_auditSeq_unique` ON `policy` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `policy_sortKey` ON `policy` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `policy_updatedAt` ON `policy` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `policy_slug` ON `policy` (`archivedAt`,`slug`,`id`,`no`);
--> statement-breakpoint
CREATE TABLE `waiver` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`version` integer NOT NULL,
	`auditSeq` integer NOT NULL,
	`createdAt` text NOT NULL,
	`updatedAt` text NOT NULL,
	`updatedBy` text NOT NULL,
	`archivedAt` text,
	`sortKey` text NOT NULL,
	`rule` text,
	`record` text,
	`part` text,
	`pointer` text,
	`reason` text,
	`until` text,
	`waivedBy` text,
	`waivedAt` text,
	`fingerprint` text,
	FOREIGN KEY (`auditSeq`) REFERENCES `audit`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `waiver_no_unique` ON `waiver` (`no`);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiver_auditSeq_unique` ON `waiver` (`auditSeq`);
--> statement-breakpoint
CREATE INDEX `waiver_sortKey` ON `waiver` (`archivedAt`,`sortKey`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `waiver_updatedAt` ON `waiver` (`archivedAt`,`updatedAt`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `waiver_rule` ON `waiver` (`archivedAt`,`rule`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `waiver_record` ON `waiver` (`archivedAt`,`record`,`id`,`no`);
--> statement-breakpoint
CREATE INDEX `waiver_until` ON `waiver` (`archivedAt`,`until`,`id`,`no`);
