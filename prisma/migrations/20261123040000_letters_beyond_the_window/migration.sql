-- An address longer than the envelope's window is printed all the same, for another envelope: it is known of the person at import
-- and of the letter when it is printed.

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "fitsWindow" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "fitsWindow" BOOLEAN NOT NULL DEFAULT true;
