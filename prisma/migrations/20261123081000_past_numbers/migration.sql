-- An incident taken over from an older register keeps the number it had there.
ALTER TABLE "Incident" DROP CONSTRAINT "Incident_number";
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_number"
  CHECK ("number" ~ '^[0-9]{4}-[0-9]{4,}$' OR (imported AND char_length("number") BETWEEN 1 AND 40));
