-- Lengths are promised in characters, but H2 counts a character beyond the first 65,536 twice.
alter table patient alter column first_name set data type varchar(200);
alter table patient alter column last_name set data type varchar(200);
alter table patient alter column email set data type varchar(508);
alter table patient alter column contact_relation set data type varchar(200);
alter table patient alter column contact_email set data type varchar(508);
alter table appointment alter column note set data type varchar(1000);
alter table appointment alter column cancel_reason set data type varchar(1000);
