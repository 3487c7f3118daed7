-- How e-mail notices are paced, tried again, and what the mail server said to them.

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "mailStatus" TEXT,
ADD COLUMN     "notBefore" TIMESTAMPTZ(3),
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "MailSetting" ADD COLUMN     "bounceAddress" TEXT,
ADD COLUMN     "nextSendAt" TIMESTAMPTZ(3);
