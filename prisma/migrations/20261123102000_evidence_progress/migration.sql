-- How far long work on evidence is, what a hand-over was for, and packs as they were frozen.
ALTER TABLE "EvidenceUpload" ADD COLUMN "sealedBytes" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "failure" TEXT;
ALTER TABLE "EvidenceItem" ADD COLUMN "checkAskedAt" TIMESTAMPTZ(3), ADD COLUMN "checkedBytes" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "CustodyEntry" ADD COLUMN "purpose" TEXT, ADD COLUMN "returns" BOOLEAN;

CREATE TABLE "HandOverPack" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileId" UUID,
    "failure" TEXT,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandOverPack_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "HandOverPack_incidentId_idx" ON "HandOverPack"("incidentId");
ALTER TABLE "HandOverPack" ADD CONSTRAINT "HandOverPack_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
