-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'dropped');

-- CreateEnum
CREATE TYPE "EntrustorNoticeState" AS ENUM ('draft', 'submitted', 'approved', 'returned', 'sent');

-- AlterEnum
ALTER TYPE "ReportKind" ADD VALUE 'withdrawal';

-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "managerId" UUID,
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "reportable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "undetermined" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "entrustorId" UUID;

-- AlterTable
ALTER TABLE "ReportItem" ADD COLUMN     "nextCheckOn" DATE,
ADD COLUMN     "unknownReason" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'ja',
ADD COLUMN     "quietFrom" TEXT,
ADD COLUMN     "quietTo" TEXT;

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scopes" TEXT[],
    "entityIds" UUID[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "tokenId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestSha256" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentAnswer_pkey" PRIMARY KEY ("tokenId","key")
);

-- CreateTable
CREATE TABLE "OutgoingMessage" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "incidentId" UUID,
    "dutyId" UUID,
    "step" TEXT NOT NULL,
    "userId" UUID,
    "webhookId" UUID,
    "recipientRole" TEXT,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "entityId" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastReadAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entrustor" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "contactName" TEXT,
    "contactPhone" TEXT,
    "contactEmail" TEXT,
    "personCount" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entrustor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntrustorNotice" (
    "id" UUID NOT NULL,
    "entrustorId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "EntrustorNoticeState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "contentSha256" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "pdfFileId" UUID,
    "jsonFileId" UUID,
    "failure" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "sentBy" TEXT,
    "sentById" UUID,

    CONSTRAINT "EntrustorNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceivedNotice" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "incidentId" UUID,
    "senderName" TEXT NOT NULL,
    "keyFingerprint" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReceivedNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrustedSender" (
    "fingerprint" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrustedSender_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "IncidentParty" (
    "incidentId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "personCount" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IncidentParty_pkey" PRIMARY KEY ("incidentId","entityId")
);

-- CreateTable
CREATE TABLE "FactWaiver" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "documentType" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "documentValue" TEXT NOT NULL,
    "factValue" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FactWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "deputyId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskVisit" (
    "userId" UUID NOT NULL,
    "seenSeq" BIGINT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskVisit_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RegisterImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "rowsTotal" INTEGER NOT NULL,
    "rowsStored" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingEntry" (
    "versionId" UUID NOT NULL,
    "fieldId" TEXT NOT NULL,
    "typedValue" TEXT,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FilingEntry_pkey" PRIMARY KEY ("versionId","fieldId")
);

-- CreateTable
CREATE TABLE "FilingEvidence" (
    "filingId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FilingEvidence_pkey" PRIMARY KEY ("filingId","fileId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "IdempotentAnswer_createdAt_idx" ON "IdempotentAnswer"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMessage_key_key" ON "OutgoingMessage"("key");

-- CreateIndex
CREATE INDEX "OutgoingMessage_state_sendAt_idx" ON "OutgoingMessage"("state", "sendAt");

-- CreateIndex
CREATE INDEX "OutgoingMessage_createdAt_idx" ON "OutgoingMessage"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed"("userId");

-- CreateIndex
CREATE INDEX "Entrustor_incidentId_position_idx" ON "Entrustor"("incidentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EntrustorNotice_entrustorId_number_key" ON "EntrustorNotice"("entrustorId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReceivedNotice_incidentId_key" ON "ReceivedNotice"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReceivedNotice_entityId_contentSha256_key" ON "ReceivedNotice"("entityId", "contentSha256");

-- CreateIndex
CREATE INDEX "IncidentParty_entityId_idx" ON "IncidentParty"("entityId");

-- CreateIndex
CREATE INDEX "FactWaiver_incidentId_idx" ON "FactWaiver"("incidentId");

-- CreateIndex
CREATE INDEX "Absence_userId_toOn_idx" ON "Absence"("userId", "toOn");

-- CreateIndex
CREATE INDEX "Incident_awareOn_id_idx" ON "Incident"("awareOn", "id");

-- AddForeignKey
ALTER TABLE "IdempotentAnswer" ADD CONSTRAINT "IdempotentAnswer_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ApiToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMessage" ADD CONSTRAINT "OutgoingMessage_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entrustor" ADD CONSTRAINT "Entrustor_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntrustorNotice" ADD CONSTRAINT "EntrustorNotice_entrustorId_fkey" FOREIGN KEY ("entrustorId") REFERENCES "Entrustor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceivedNotice" ADD CONSTRAINT "ReceivedNotice_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceivedNotice" ADD CONSTRAINT "ReceivedNotice_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentParty" ADD CONSTRAINT "IncidentParty_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentParty" ADD CONSTRAINT "IncidentParty_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactWaiver" ADD CONSTRAINT "FactWaiver_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskVisit" ADD CONSTRAINT "DeskVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_entrustorId_fkey" FOREIGN KEY ("entrustorId") REFERENCES "Entrustor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingEntry" ADD CONSTRAINT "FilingEntry_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingEvidence" ADD CONSTRAINT "FilingEvidence_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "Absence" ADD CONSTRAINT "Absence_period" CHECK ("toOn" >= "fromOn"), ADD CONSTRAINT "Absence_deputy" CHECK ("deputyId" <> "userId");
ALTER TABLE "User"
  ADD CONSTRAINT "User_quiet" CHECK (("quietFrom" IS NULL) = ("quietTo" IS NULL)),
  ADD CONSTRAINT "User_quietHours" CHECK ("quietFrom" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "quietTo" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "OutgoingMessage" ADD CONSTRAINT "OutgoingMessage_target" CHECK (("channel" = 'mail' AND "userId" IS NOT NULL) OR "channel" = 'webhook');
ALTER TABLE "IncidentParty" ADD CONSTRAINT "IncidentParty_personCount" CHECK ("personCount" >= 0);
ALTER TABLE "Entrustor" ADD CONSTRAINT "Entrustor_personCount" CHECK ("personCount" >= 0);
