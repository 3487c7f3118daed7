-- First response: suspicious messages, evidence and its custody, tasks, contacts made, systems and the extent of a breach.
-- CreateEnum
CREATE TYPE "PerishableState" AS ENUM ('open', 'saved', 'lost', 'notNeeded');

-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('receiving', 'complete', 'abandoned');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('open', 'done', 'skipped');

-- CreateEnum
CREATE TYPE "TriageVerdict" AS ENUM ('likelyScam', 'needsChecking', 'credible');

-- CreateEnum
CREATE TYPE "TriageState" AS ENUM ('open', 'closed', 'promoted');

-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "recordIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "OwnContact" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "mail" TEXT,
    "hours" TEXT,
    "note" TEXT,
    "checkedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceItem" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "collectedAt" TIMESTAMPTZ(3),
    "collectedBy" TEXT NOT NULL,
    "fileId" UUID,
    "size" BIGINT,
    "sha256" TEXT,
    "detectedType" TEXT,
    "keptAt" TEXT,
    "sealedAt" TIMESTAMPTZ(3),
    "sealedById" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvidenceItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyEntry" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "place" TEXT,
    "counterpart" TEXT,
    "note" TEXT,
    "sha256" TEXT,
    "hashMatches" BOOLEAN,
    "receiptFileId" UUID,

    CONSTRAINT "CustodyEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceUpload" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "state" "UploadState" NOT NULL DEFAULT 'receiving',
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "hashState" BYTEA,
    "details" JSONB NOT NULL,
    "evidenceId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvidenceUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalHold" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedById" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftReason" TEXT,

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PerishableSource" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "ownLabel" TEXT,
    "holder" TEXT NOT NULL,
    "lastsDays" INTEGER,
    "countsFrom" DATE NOT NULL,
    "goneOn" DATE,
    "state" "PerishableState" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "ownerId" UUID,
    "evidenceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PerishableSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InformationSystem" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "location" TEXT,
    "logDays" INTEGER,
    "note" TEXT,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InformationSystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalDataFile" (
    "id" UUID NOT NULL,
    "systemId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "itemCodes" TEXT[],
    "specialCareKinds" TEXT[],
    "subjectKind" TEXT NOT NULL,
    "dataClass" TEXT NOT NULL,
    "encryption" TEXT NOT NULL,
    "medium" TEXT NOT NULL,
    "personCount" INTEGER,
    "countedOn" DATE,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonalDataFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExtentLine" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dataFileId" UUID,
    "systemName" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "periodFrom" DATE,
    "periodTo" DATE,
    "itemCodes" TEXT[],
    "specialCareKinds" TEXT[],
    "subjectKind" TEXT NOT NULL,
    "dataClass" TEXT NOT NULL,
    "encryption" TEXT NOT NULL,
    "medium" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'suspected',
    "personCount" INTEGER,
    "samePersonsAs" TEXT,
    "basis" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExtentLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeverityNote" (
    "incidentId" UUID NOT NULL,
    "identification" INTEGER NOT NULL,
    "circumstances" TEXT[],
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeverityNote_pkey" PRIMARY KEY ("incidentId")
);

-- CreateTable
CREATE TABLE "ResponseTask" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "detail" TEXT,
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "dependsOn" TEXT[],
    "state" "TaskState" NOT NULL DEFAULT 'open',
    "note" TEXT,
    "evidenceId" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ResponseTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaybookTask" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "scenario" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlaybookTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactMade" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "contactId" TEXT,
    "name" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "said" TEXT NOT NULL,
    "reference" TEXT,
    "followUpOn" DATE,
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactMade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Intake" (
    "entityId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("entityId")
);

-- CreateTable
CREATE TABLE "SuspiciousMessage" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "originalId" UUID,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "suggested" "TriageVerdict" NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "signature" INTEGER[],
    "bands" INTEGER[],
    "campaignId" UUID,
    "state" "TriageState" NOT NULL DEFAULT 'open',
    "verdict" "TriageVerdict",
    "outcome" TEXT,
    "decisionReason" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "incidentId" UUID,
    "ownerId" UUID,
    "createdById" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SuspiciousMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScamCampaign" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ScamCampaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GivenAway" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "messageId" UUID,
    "given" TEXT[],
    "companyData" TEXT NOT NULL,
    "reason" TEXT,
    "doneSteps" TEXT[],
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GivenAway_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OwnContact_entityId_idx" ON "OwnContact"("entityId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceItem_fileId_key" ON "EvidenceItem"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceItem_incidentId_number_key" ON "EvidenceItem"("incidentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyEntry_evidenceId_sequence_key" ON "CustodyEntry"("evidenceId", "sequence");

-- CreateIndex
CREATE INDEX "EvidenceUpload_incidentId_state_idx" ON "EvidenceUpload"("incidentId", "state");

-- CreateIndex
CREATE INDEX "EvidenceUpload_state_touchedAt_idx" ON "EvidenceUpload"("state", "touchedAt");

-- CreateIndex
CREATE INDEX "LegalHold_incidentId_idx" ON "LegalHold"("incidentId");

-- CreateIndex
CREATE INDEX "PerishableSource_incidentId_state_idx" ON "PerishableSource"("incidentId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "InformationSystem_entityId_name_key" ON "InformationSystem"("entityId", "name");

-- CreateIndex
CREATE INDEX "PersonalDataFile_systemId_idx" ON "PersonalDataFile"("systemId");

-- CreateIndex
CREATE INDEX "ExtentLine_incidentId_position_idx" ON "ExtentLine"("incidentId", "position");

-- CreateIndex
CREATE INDEX "ResponseTask_incidentId_state_idx" ON "ResponseTask"("incidentId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "PlaybookTask_entityId_scenario_code_key" ON "PlaybookTask"("entityId", "scenario", "code");

-- CreateIndex
CREATE INDEX "ContactMade_incidentId_at_idx" ON "ContactMade"("incidentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Intake_token_key" ON "Intake"("token");

-- CreateIndex
CREATE UNIQUE INDEX "SuspiciousMessage_number_key" ON "SuspiciousMessage"("number");

-- CreateIndex
CREATE INDEX "SuspiciousMessage_entityId_state_receivedAt_idx" ON "SuspiciousMessage"("entityId", "state", "receivedAt");

-- CreateIndex
CREATE INDEX "SuspiciousMessage_campaignId_idx" ON "SuspiciousMessage"("campaignId");

-- CreateIndex
CREATE INDEX "GivenAway_entityId_createdAt_idx" ON "GivenAway"("entityId", "createdAt");

-- CreateIndex
CREATE INDEX "GivenAway_messageId_idx" ON "GivenAway"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "ScamCampaign_number_key" ON "ScamCampaign"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ScamCampaign_entityId_year_sequence_key" ON "ScamCampaign"("entityId", "year", "sequence");

-- CreateIndex
CREATE INDEX "SuspiciousMessage_incidentId_idx" ON "SuspiciousMessage"("incidentId");

-- CreateIndex
CREATE INDEX "SuspiciousMessage_bands_idx" ON "SuspiciousMessage" USING GIN ("bands");

-- CreateIndex
CREATE UNIQUE INDEX "SuspiciousMessage_entityId_year_sequence_key" ON "SuspiciousMessage"("entityId", "year", "sequence");

-- AddForeignKey
ALTER TABLE "OwnContact" ADD CONSTRAINT "OwnContact_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyEntry" ADD CONSTRAINT "CustodyEntry_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "EvidenceItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceUpload" ADD CONSTRAINT "EvidenceUpload_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerishableSource" ADD CONSTRAINT "PerishableSource_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerishableSource" ADD CONSTRAINT "PerishableSource_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "EvidenceItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InformationSystem" ADD CONSTRAINT "InformationSystem_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalDataFile" ADD CONSTRAINT "PersonalDataFile_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "InformationSystem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtentLine" ADD CONSTRAINT "ExtentLine_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtentLine" ADD CONSTRAINT "ExtentLine_dataFileId_fkey" FOREIGN KEY ("dataFileId") REFERENCES "PersonalDataFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeverityNote" ADD CONSTRAINT "SeverityNote_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseTask" ADD CONSTRAINT "ResponseTask_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaybookTask" ADD CONSTRAINT "PlaybookTask_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactMade" ADD CONSTRAINT "ContactMade_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspiciousMessage" ADD CONSTRAINT "SuspiciousMessage_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspiciousMessage" ADD CONSTRAINT "SuspiciousMessage_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "ScamCampaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuspiciousMessage" ADD CONSTRAINT "SuspiciousMessage_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScamCampaign" ADD CONSTRAINT "ScamCampaign_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenAway" ADD CONSTRAINT "GivenAway_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenAway" ADD CONSTRAINT "GivenAway_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "SuspiciousMessage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Custody and talks are added to, never changed.
CREATE FUNCTION added_to_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is added to, never changed: % refused', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER custody_no_change BEFORE UPDATE OR DELETE ON "CustodyEntry"
  FOR EACH ROW EXECUTE FUNCTION added_to_only();
CREATE TRIGGER custody_no_truncate BEFORE TRUNCATE ON "CustodyEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION added_to_only();
CREATE TRIGGER contact_made_no_change BEFORE UPDATE OR DELETE ON "ContactMade"
  FOR EACH ROW EXECUTE FUNCTION added_to_only();

-- What was sealed stays as it was: only its version may count on.
CREATE FUNCTION sealed_evidence_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'evidence is not removed';
  END IF;
  IF OLD."fileId" IS NOT NULL AND (NEW."fileId", NEW."sha256", NEW."size") IS DISTINCT FROM (OLD."fileId", OLD."sha256", OLD."size") THEN
    RAISE EXCEPTION 'the file of a piece of evidence is not replaced';
  END IF;
  IF OLD."sealedAt" IS NOT NULL AND (NEW."sealedAt", NEW."sealedById", NEW."title", NEW."kind", NEW."origin", NEW."description", NEW."collectedAt", NEW."collectedBy")
    IS DISTINCT FROM (OLD."sealedAt", OLD."sealedById", OLD."title", OLD."kind", OLD."origin", OLD."description", OLD."collectedAt", OLD."collectedBy") THEN
    RAISE EXCEPTION 'sealed evidence stays as it is';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE ON "EvidenceItem"
  FOR EACH ROW EXECUTE FUNCTION sealed_evidence_stays();
