-- Notices on paper and by e-mail, in several forms, with what becomes of them.

-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('letter', 'mail');

-- AlterEnum
ALTER TYPE "BatchState" ADD VALUE 'pausing';
ALTER TYPE "BatchState" ADD VALUE 'paused';

-- AlterEnum
ALTER TYPE "LetterState" ADD VALUE 'sending';
ALTER TYPE "LetterState" ADD VALUE 'sent';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "afterReturn" TEXT,
ADD COLUMN     "sentAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "LetterBatch" ADD COLUMN     "channel" "NoticeChannel" NOT NULL DEFAULT 'letter',
ADD COLUMN     "duplex" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "addressee" TEXT NOT NULL DEFAULT 'self',
ADD COLUMN     "hasEmail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'ja';

-- CreateTable
CREATE TABLE "NoticeWithdrawal" (
    "noticeVersionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeWithdrawal_pkey" PRIMARY KEY ("noticeVersionId")
);

-- CreateTable
CREATE TABLE "WordingWaiver" (
    "id" UUID NOT NULL,
    "noticeVersionId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WordingWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeTemplate" (
    "id" UUID NOT NULL,
    "noticeVersionId" UUID NOT NULL,
    "variantsSha256" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubstituteMeasure" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT,
    "place" TEXT,
    "persons" INTEGER NOT NULL,
    "startedOn" DATE NOT NULL,
    "endedOn" DATE,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SubstituteMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskMark" (
    "measureId" UUID NOT NULL,
    "mark" BYTEA NOT NULL,

    CONSTRAINT "DeskMark_pkey" PRIMARY KEY ("measureId","mark")
);

-- CreateTable
CREATE TABLE "ContactCheck" (
    "id" UUID NOT NULL,
    "contactId" TEXT NOT NULL,
    "checkedOn" DATE NOT NULL,
    "checkedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailSetting" (
    "entityId" UUID NOT NULL,
    "fromName" TEXT NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "replyTo" TEXT,
    "trialAddresses" TEXT[],
    "perMinute" INTEGER NOT NULL DEFAULT 60,
    "live" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailSetting_pkey" PRIMARY KEY ("entityId")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "WordingWaiver_noticeVersionId_idx" ON "WordingWaiver"("noticeVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeTemplate_noticeVersionId_variantsSha256_key" ON "NoticeTemplate"("noticeVersionId", "variantsSha256");

-- CreateIndex
CREATE INDEX "SubstituteMeasure_incidentId_idx" ON "SubstituteMeasure"("incidentId");

-- CreateIndex
CREATE INDEX "ContactCheck_contactId_checkedOn_idx" ON "ContactCheck"("contactId", "checkedOn");

-- AddForeignKey
ALTER TABLE "NoticeWithdrawal" ADD CONSTRAINT "NoticeWithdrawal_noticeVersionId_fkey" FOREIGN KEY ("noticeVersionId") REFERENCES "NoticeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordingWaiver" ADD CONSTRAINT "WordingWaiver_noticeVersionId_fkey" FOREIGN KEY ("noticeVersionId") REFERENCES "NoticeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeTemplate" ADD CONSTRAINT "NoticeTemplate_noticeVersionId_fkey" FOREIGN KEY ("noticeVersionId") REFERENCES "NoticeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubstituteMeasure" ADD CONSTRAINT "SubstituteMeasure_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskMark" ADD CONSTRAINT "DeskMark_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "SubstituteMeasure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSetting" ADD CONSTRAINT "MailSetting_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Decided once, kept.
CREATE TRIGGER notice_withdrawal_stays BEFORE UPDATE OR DELETE ON "NoticeWithdrawal"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();
CREATE TRIGGER notice_withdrawal_no_truncate BEFORE TRUNCATE ON "NoticeWithdrawal" EXECUTE FUNCTION decided_stays();
CREATE TRIGGER wording_waiver_stays BEFORE UPDATE OR DELETE ON "WordingWaiver"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();
CREATE TRIGGER wording_waiver_no_truncate BEFORE TRUNCATE ON "WordingWaiver" EXECUTE FUNCTION decided_stays();
CREATE TRIGGER contact_check_stays BEFORE UPDATE OR DELETE ON "ContactCheck"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();
CREATE TRIGGER contact_check_no_truncate BEFORE TRUNCATE ON "ContactCheck" EXECUTE FUNCTION decided_stays();

-- Values that code decides by.
ALTER TABLE "Person"
  ADD CONSTRAINT "Person_addressee" CHECK ("addressee" IN ('self', 'guardian', 'bereaved')),
  ADD CONSTRAINT "Person_language" CHECK ("language" IN ('ja', 'en'));
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_afterReturn" CHECK ("afterReturn" IN ('reprint', 'substitute', 'none'));
ALTER TABLE "SubstituteMeasure"
  ADD CONSTRAINT "SubstituteMeasure_kind" CHECK ("kind" IN ('publication', 'desk')),
  ADD CONSTRAINT "SubstituteMeasure_period" CHECK ("endedOn" IS NULL OR "endedOn" >= "startedOn"),
  ADD CONSTRAINT "SubstituteMeasure_persons" CHECK ("persons" >= 0);
ALTER TABLE "MailSetting" ADD CONSTRAINT "MailSetting_perMinute" CHECK ("perMinute" BETWEEN 1 AND 10000);
