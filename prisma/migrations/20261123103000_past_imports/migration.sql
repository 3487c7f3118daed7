-- Past incidents go in in the background, block by block: the import tells how far it is.
ALTER TABLE "RegisterImport"
  ADD COLUMN "state" TEXT NOT NULL DEFAULT 'imported',
  ADD COLUMN "sha256" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "language" TEXT NOT NULL DEFAULT 'ja',
  ADD COLUMN "sealed" BYTEA,
  ADD COLUMN "rowsGood" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "failure" TEXT,
  ADD COLUMN "finishedAt" TIMESTAMPTZ(3);
UPDATE "RegisterImport" SET "rowsGood" = "rowsStored", "finishedAt" = "createdAt";
