-- Letters to the persons of one client: which client a batch is for, and what the client's letters say of it.
ALTER TABLE "LetterBatch" ADD COLUMN "entrustorId" UUID;
ALTER TABLE "LetterBatch" ADD CONSTRAINT "LetterBatch_entrustorId_fkey"
  FOREIGN KEY ("entrustorId") REFERENCES "Entrustor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "LetterBatch_entrustorId_idx" ON "LetterBatch"("entrustorId");

ALTER TABLE "Entrustor"
  ADD COLUMN "nameEn" TEXT,
  ADD COLUMN "deskName" TEXT,
  ADD COLUMN "deskPhone" TEXT,
  ADD COLUMN "deskHours" TEXT,
  ADD COLUMN "deskEmail" TEXT,
  ADD COLUMN "deskNameEn" TEXT,
  ADD COLUMN "deskHoursEn" TEXT,
  ADD COLUMN "letterSender" TEXT;
