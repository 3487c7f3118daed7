-- A move of the day of awareness may also correct who first knew; both are kept, and applied together.
ALTER TABLE "AwareDateChange" ADD COLUMN "fromBy" TEXT, ADD COLUMN "toBy" TEXT;
