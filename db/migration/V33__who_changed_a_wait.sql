-- Who took the last step with somebody who waits: a colleague who was slower is told.
alter table waiting add column changed_by varchar(200);
