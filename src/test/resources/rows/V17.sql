insert into mailed_code (address, asked_by, code_hash, tries_left, ends_at) values ('rosa@mail.example', 'secret', 'code', 5, timestamp with time zone '2026-11-24 11:00:00+01:00');
insert into password_link (account_id, token_hash, ends_at) values ('70000000-0000-4000-8000-000000000001', 'token', timestamp with time zone '2026-11-24 11:00:00+01:00');
