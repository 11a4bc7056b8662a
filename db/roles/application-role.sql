-- For a database whose tables belong to one role and are used by another, which is safer: see docs/security.md.
-- Run once by the owner, before or after the first start:
--   psql -d medicenter -U medicenter_owner -v application=medicenter -f application-role.sql
grant usage on schema public to :"application";
grant select, insert, update, delete on all tables in schema public to :"application";
alter default privileges in schema public grant select, insert, update, delete on tables to :"application";
-- Run later than the first start, it takes back at once what the line above it gave; else each start does.
select 'revoke update, delete, truncate on audit_entry, audit_listed from ' || quote_ident(:'application')
where to_regclass('public.audit_entry') is not null \gexec
