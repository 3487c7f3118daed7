-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ApprovalState" AS ENUM ('waiting', 'approved', 'returned', 'voided');

-- CreateEnum
CREATE TYPE "DutyState" AS ENUM ('open', 'done', 'notApplicable');

-- CreateEnum
CREATE TYPE "IncidentState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('known', 'underInvestigation', 'notApplicable');

-- CreateEnum
CREATE TYPE "AwareDateChangeState" AS ENUM ('proposed', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('draft', 'submitted', 'approved', 'returned');

-- CreateEnum
CREATE TYPE "BatchState" AS ENUM ('queued', 'printing', 'cancelling', 'cancelled', 'printed', 'failed');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('waiting', 'printed', 'held');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('staff', 'manager', 'auditor', 'admin');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('preliminary', 'final', 'combined', 'supplement');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('draft', 'submitted', 'approved', 'returned', 'filed');

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "state" "ApprovalState" NOT NULL DEFAULT 'waiting',
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "incidentId" UUID,
    "data" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "DutyState" NOT NULL,
    "binding" TEXT NOT NULL,
    "targetOn" DATE,
    "dueOn" DATE,
    "reasoning" JSONB NOT NULL,
    "decidedById" UUID,
    "frozenAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "lateReason" TEXT,
    "recheckOn" DATE,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "preset" TEXT NOT NULL,
    "state" "IncidentState" NOT NULL DEFAULT 'open',
    "occurredOn" DATE,
    "discoveredOn" DATE,
    "awareOn" DATE NOT NULL,
    "awareBy" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "events" TEXT[],
    "improperPurpose" BOOLEAN NOT NULL,
    "personCount" INTEGER,
    "personCountMax" INTEGER,
    "recoveredUnviewed" BOOLEAN NOT NULL DEFAULT false,
    "sameDataHeldElsewhere" BOOLEAN NOT NULL DEFAULT false,
    "intentionalProvision" BOOLEAN NOT NULL DEFAULT false,
    "reasonableDeletion" BOOLEAN NOT NULL DEFAULT false,
    "entrustment" TEXT NOT NULL DEFAULT 'ownData',
    "entrusteeNoticeOn" DATE,
    "viewableByPublic" BOOLEAN NOT NULL DEFAULT false,
    "ordinanceSpecialCare" BOOLEAN NOT NULL DEFAULT false,
    "contentAltered" BOOLEAN NOT NULL DEFAULT false,
    "numberUseSystem" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMPTZ(3),
    "closedReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportItem" (
    "incidentId" UUID NOT NULL,
    "item" INTEGER NOT NULL,
    "state" "ItemState" NOT NULL DEFAULT 'underInvestigation',
    "fields" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportItem_pkey" PRIMARY KEY ("incidentId","item")
);

-- CreateTable
CREATE TABLE "AffectedData" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemCode" TEXT NOT NULL,
    "ownLabel" TEXT,
    "dataClass" TEXT NOT NULL DEFAULT 'personalData',
    "specialCareKinds" TEXT[],
    "propertyRisk" BOOLEAN NOT NULL,
    "encryption" TEXT NOT NULL,
    "medium" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "personCount" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AffectedData_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwareDateChange" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "AwareDateChangeState" NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AwareDateChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentOverride" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "computed" JSONB NOT NULL,
    "reportable" BOOLEAN NOT NULL,
    "categories" INTEGER[],
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "AssessmentOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeVersion" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterBatch" (
    "id" UUID NOT NULL,
    "noticeVersionId" UUID NOT NULL,
    "state" "BatchState" NOT NULL DEFAULT 'queued',
    "lettersPerFile" INTEGER NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "printed" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "manifestFileId" UUID,
    "failure" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LetterBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterFile" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "letters" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "LetterFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'waiting',
    "heldReason" TEXT,
    "filePosition" INTEGER,
    "firstPage" INTEGER,
    "pages" INTEGER,
    "postedOn" DATE,
    "returnedOn" DATE,
    "returnReason" TEXT,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" BIGSERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "corporateNumber" TEXT,
    "postalCode" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "representative" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactDepartment" TEXT NOT NULL,
    "contactPhone" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "deskName" TEXT NOT NULL,
    "deskPhone" TEXT NOT NULL,
    "deskHours" TEXT NOT NULL,
    "deskEmail" TEXT,
    "website" TEXT NOT NULL,
    "mailDomains" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntityMember" (
    "userId" UUID NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "EntityMember_pkey" PRIMARY KEY ("userId","entityId")
);

-- CreateTable
CREATE TABLE "EntityAuthority" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "authorityCode" TEXT NOT NULL,
    "businessLine" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "EntityAuthority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncidentKey" (
    "incidentId" UUID NOT NULL,
    "wrapped" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IncidentKey_pkey" PRIMARY KEY ("incidentId")
);

-- CreateTable
CREATE TABLE "PersonImport" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "encoding" TEXT,
    "delimiter" TEXT,
    "headers" TEXT[],
    "mapping" JSONB,
    "commonItems" TEXT[],
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "rowsSeen" INTEGER NOT NULL DEFAULT 0,
    "rowsGood" INTEGER NOT NULL DEFAULT 0,
    "rowsBad" INTEGER NOT NULL DEFAULT 0,
    "rowsDouble" INTEGER NOT NULL DEFAULT 0,
    "rowsStored" INTEGER NOT NULL DEFAULT 0,
    "bytesDone" BIGINT NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportProblem" (
    "id" BIGSERIAL NOT NULL,
    "importId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "ImportProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "importId" UUID,
    "rowNumber" INTEGER,
    "sealed" BYTEA NOT NULL,
    "identity" BYTEA NOT NULL,
    "itemCodes" TEXT[],
    "letterIssue" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "draftFileId" UUID,
    "finalFileId" UUID,
    "failure" TEXT,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Filing" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "authorityCode" TEXT NOT NULL,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "receiptNumber" TEXT,
    "lateReason" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Approval_state_requestedAt_idx" ON "Approval"("state", "requestedAt");

-- CreateIndex
CREATE INDEX "Approval_incidentId_idx" ON "Approval"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_subjectType_subjectId_key" ON "Approval"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_incidentId_seq_idx" ON "AuditEvent"("incidentId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_action_seq_idx" ON "AuditEvent"("action", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_seq_idx" ON "AuditEvent"("actorId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "Duty_state_dueOn_idx" ON "Duty"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_incidentId_kind_key" ON "Duty"("incidentId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_slug_key" ON "Incident"("slug");

-- CreateIndex
CREATE INDEX "Incident_entityId_createdAt_idx" ON "Incident"("entityId", "createdAt");

-- CreateIndex
CREATE INDEX "Incident_state_createdAt_idx" ON "Incident"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_entityId_year_sequence_key" ON "Incident"("entityId", "year", "sequence");

-- CreateIndex
CREATE INDEX "AffectedData_incidentId_position_idx" ON "AffectedData"("incidentId", "position");

-- CreateIndex
CREATE INDEX "AwareDateChange_incidentId_idx" ON "AwareDateChange"("incidentId");

-- CreateIndex
CREATE INDEX "AssessmentOverride_incidentId_idx" ON "AssessmentOverride"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_incidentId_key" ON "Notice"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeVersion_noticeId_number_key" ON "NoticeVersion"("noticeId", "number");

-- CreateIndex
CREATE INDEX "LetterBatch_noticeVersionId_idx" ON "LetterBatch"("noticeVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterFile_batchId_position_key" ON "LetterFile"("batchId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_code_key" ON "Letter"("code");

-- CreateIndex
CREATE INDEX "Letter_batchId_state_position_idx" ON "Letter"("batchId", "state", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_batchId_personId_key" ON "Letter"("batchId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInFailure_email_at_idx" ON "SignInFailure"("email", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_code_key" ON "Entity"("code");

-- CreateIndex
CREATE INDEX "EntityAuthority_entityId_idx" ON "EntityAuthority"("entityId");

-- CreateIndex
CREATE INDEX "PersonImport_incidentId_createdAt_idx" ON "PersonImport"("incidentId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportProblem_importId_rowNumber_idx" ON "ImportProblem"("importId", "rowNumber");

-- CreateIndex
CREATE INDEX "Person_incidentId_rowNumber_id_idx" ON "Person"("incidentId", "rowNumber", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_incidentId_identity_key" ON "Person"("incidentId", "identity");

-- CreateIndex
CREATE INDEX "StoredFile_incidentId_idx" ON "StoredFile"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_incidentId_kind_sequence_key" ON "Report"("incidentId", "kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_reportId_number_key" ON "ReportVersion"("reportId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_reportId_key" ON "Filing"("reportId");

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportItem" ADD CONSTRAINT "ReportItem_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffectedData" ADD CONSTRAINT "AffectedData_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwareDateChange" ADD CONSTRAINT "AwareDateChange_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentOverride" ADD CONSTRAINT "AssessmentOverride_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeVersion" ADD CONSTRAINT "NoticeVersion_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterBatch" ADD CONSTRAINT "LetterBatch_noticeVersionId_fkey" FOREIGN KEY ("noticeVersionId") REFERENCES "NoticeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterFile" ADD CONSTRAINT "LetterFile_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "LetterBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "LetterBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityMember" ADD CONSTRAINT "EntityMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityMember" ADD CONSTRAINT "EntityMember_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityAuthority" ADD CONSTRAINT "EntityAuthority_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentKey" ADD CONSTRAINT "IncidentKey_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonImport" ADD CONSTRAINT "PersonImport_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportProblem" ADD CONSTRAINT "ImportProblem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PersonImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PersonImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


