-- Who took the last step with an approval: a colleague who was slower is told.
alter table approval add column changed_by varchar(200);
