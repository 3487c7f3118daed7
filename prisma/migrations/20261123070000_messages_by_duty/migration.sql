-- What was made of a duty is asked whenever reminders are planned.
create index "OutgoingMessage_dutyId_idx" on "OutgoingMessage" ("dutyId");
