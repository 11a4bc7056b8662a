-- A clinic as version 13 could have left it: at least one row in each table, made up, with what is easily lost on the way.
insert into clinic (id, name, country, subdivision, languages) values (1, 'Schlafklinik „Mond & Söhne“', 'AT', '', 'de en');
update rules_revision set revision = 41 where scope = 'clinic';
update sign_in_rules set second_factor_required = true, changes = 3 where id = 1;
update first_setup set draft = '{"step":5}', finished_by = 'Admin', finished_at = timestamp with time zone '2026-01-05 09:00:00.123456+01:00' where id = 1;
insert into setup_code (id, code_hash, printed_at) values (1, 'c0ffee', timestamp with time zone '2026-01-05 08:00:00+01:00');

insert into location (id, slug, name, address, access_note, phone, time_zone, place, archived_at) values
    ('10000000-0000-4000-8000-000000000001', 'vienna', 'Wien', 'Beispielgasse 12', 'stufenlos', '+43 1 5550 140', 'Europe/Vienna', 1, null),
    ('10000000-0000-4000-8000-000000000002', 'old-house', 'Old house', '', '', '', 'Pacific/Auckland', 2, timestamp with time zone '2025-10-26 02:30:00+02:00');
insert into resource (id, location_id, kind, name, place) values
    ('20000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 'room', 'Room 1', 1),
    ('f0000000-0000-4000-8000-000000000002', '10000000-0000-4000-8000-000000000001', 'bed', 'Bed A', 2);
insert into visit_type (id, slug, name, length_minutes, grid_minutes, fixed_start, fixed_end, buffer_before_minutes, buffer_after_minutes, lead_minutes, horizon_days, bookable_by, cut_off, cut_off_minutes, with_specialist, preparation, place) values
    ('30000000-0000-4000-8000-000000000001', 'consultation', 'Consultation', 20, 20, null, null, 0, 10, 120, 90, 'ANYONE', 'NOON_OF_OPENING_DAY_BEFORE', null, true, 'Bring a list.
Come early.', 1),
    ('30000000-0000-4000-8000-000000000002', 'night', 'Night in the laboratory', null, null, time '20:00:00', time '06:30:00', 30, 30, 2880, 180, 'STAFF', 'BUSINESS_HOURS', 2880, false, '', 2);
insert into visit_type_need (visit_type_id, kind, place, opening_days_after) values ('30000000-0000-4000-8000-000000000002', 'bed', 1, 2);
insert into visit_type_location (visit_type_id, location_id, place) values ('30000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 1);
insert into visit_type_window (visit_type_id, weekday, begins, ends) values ('30000000-0000-4000-8000-000000000001', 7, time '00:00:00', time '23:59:59');
insert into visit_type_preparation (visit_type_id, language, preparation) values ('30000000-0000-4000-8000-000000000001', 'ar', 'أحضر قائمة أدويتك');
insert into concern (id, slug, name, hint, place) values ('40000000-0000-4000-8000-000000000001', 'insomnia', 'I cannot sleep', '', 1);
insert into concern_visit_type (concern_id, visit_type_id, place) values ('40000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', 1);
insert into specialist (id, slug, name, profession, own_room, place, languages, visits_a_day) values
    ('50000000-0000-4000-8000-000000000001', 'okafor', 'Dr Amara Okafor', 'neurologist', '20000000-0000-4000-8000-000000000001', 1, 'en de', 12),
    ('50000000-0000-4000-8000-000000000002', 'lee', '李小龍', 'psychologist', null, 2, '', null);
insert into specialist_concern (specialist_id, concern_id) values ('50000000-0000-4000-8000-000000000001', '40000000-0000-4000-8000-000000000001');
insert into specialist_visit_type (specialist_id, visit_type_id) values ('50000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001');

insert into weekly_hours (id, location_id, valid_from, weeks) values ('60000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', date '2024-02-29', 2);
insert into weekly_range (weekly_hours_id, week_no, weekday, begins, ends) values ('60000000-0000-4000-8000-000000000001', 1, 1, time '08:00:00', time '18:00:00');
insert into hours_exception (id, location_id, first_date, last_date, kind, note) values ('61000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', date '2026-12-24', date '2026-12-31', 'CLOSED', 'Christmas');
insert into hours_exception_range (exception_id, begins, ends) values ('61000000-0000-4000-8000-000000000001', time '09:00:00', time '12:00:00');
insert into working_hours (id, specialist_id, location_id, valid_from, weeks) values ('62000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', date '2026-01-01', 1);
insert into working_range (id, working_hours_id, week_no, weekday, begins, ends, place) values ('63000000-0000-4000-8000-000000000001', '62000000-0000-4000-8000-000000000001', 0, 1, null, time '16:00:00', 1);
insert into working_break (working_range_id, begins, ends) values ('63000000-0000-4000-8000-000000000001', time '12:00:00', time '12:30:00');
insert into absence (id, specialist_id, first_date, last_date, begins, ends, note) values ('64000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', date '2026-08-01', date '2026-08-14', null, null, 'leave');
insert into substitution (specialist_id, concern_id, substitute_id) values ('50000000-0000-4000-8000-000000000001', '40000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000002');
insert into holiday_rule (location_id, holiday, begins, ends) values ('10000000-0000-4000-8000-000000000001', 'christian.CHRISTMAS', null, null);
insert into hours_edition (location_id, edition, plan, published_by, published_at) values ('10000000-0000-4000-8000-000000000001', 1, '{"weeks":[]}', null, timestamp with time zone '2026-03-29 03:00:00+02:00');
insert into hours_draft (account_id, location_id, begun_from, plan, saved_at) values ('70000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', '{}', '{}', timestamp with time zone '2026-11-23 10:00:00+01:00');
insert into catalogue_change (entry_id, version, changed_by, changed_at) values ('30000000-0000-4000-8000-000000000001', 4, 'Admin', timestamp with time zone '2026-11-20 10:00:00+01:00');
insert into working_plan_change (specialist_id, changed_by, changed_at) values ('50000000-0000-4000-8000-000000000001', 'Admin', timestamp with time zone '2026-11-20 10:00:00+01:00');

insert into emergency_number (id, location_id, tier, label, shown_number, tel, source, checked_on, confirmed_by, place, confirmed_at) values ('65000000-0000-4000-8000-000000000001', null, 'EMERGENCY', 'Rettung', '144', 'tel:144', 'a source', date '2026-01-05', 'Admin', 1, timestamp with time zone '2026-01-05 09:00:00+01:00');
insert into emergency_change (list_name, changed_by, changed_at) values ('clinic', 'Admin', timestamp with time zone '2026-01-05 09:00:00+01:00');

insert into account (id, sign_in_name, display_name, password_hash, specialist_id, sample, made_at, version) values ('70000000-0000-4000-8000-000000000001', 'admin@clinic.example', 'Admin', '{noop}nobody', null, false, timestamp with time zone '2026-01-05 09:00:00+01:00', 7);
insert into account_role (account_id, staff_role) values ('70000000-0000-4000-8000-000000000001', 'ADMIN');
insert into account_location (account_id, location_id) values ('70000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001');
insert into code_app (account_id, secret, last_step, added_at) values ('70000000-0000-4000-8000-000000000001', 'sealed', 9223372036854775807, timestamp with time zone '2026-01-05 09:00:00+01:00');
insert into recovery_code (account_id, code_hash, used_at) values ('70000000-0000-4000-8000-000000000001', 'beef', null);
insert into passkey (credential_id, account_id, name, public_key, signature_count, user_verified, transports, backup_eligible, backed_up, attestation, client_data, added_at, last_used_at) values ('cred', '70000000-0000-4000-8000-000000000001', 'Key', 'pub', 4294967295, true, 'usb', false, false, 'a long attestation, which is a text without an end', '{"type":"webauthn.create"}', timestamp with time zone '2026-01-05 09:00:00+01:00', timestamp with time zone '2026-01-05 09:00:00+01:00');
insert into invitation (id, token_hash, email, specialist_id, invited_by, sent_at, ends_at, version) values ('71000000-0000-4000-8000-000000000001', 'feed', 'lee@clinic.example', '50000000-0000-4000-8000-000000000002', 'Admin', timestamp with time zone '2026-11-20 10:00:00+01:00', timestamp with time zone '2026-11-27 10:00:00+01:00', 0);
insert into invitation_role (invitation_id, staff_role) values ('71000000-0000-4000-8000-000000000001', 'SPECIALIST');
insert into invitation_location (invitation_id, location_id) values ('71000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001');

insert into patient (id, first_name, last_name, date_of_birth, email, phone, contact_name, contact_relation, contact_email, contact_phone, registered_at, version) values
    ('80000000-0000-4000-8000-000000000001', 'Rosa', 'Álvarez', date '1981-03-14', ' Rosa@Mail.Example ', '+43 660 1234567', null, null, null, null, timestamp with time zone '2026-11-01 12:00:00.654321+01:00', 0),
    ('ff000000-0000-4000-8000-000000000002', '𠮷野', 'O’Brien 😴', date '1904-02-29', null, null, 'Mónica', 'mother', 'Monica@mail.example', '+353 1 5550 100', timestamp with time zone '2026-10-25 02:30:00+02:00', 3),
    ('80000000-0000-4000-8000-000000000003', '', '%_''"\', date '2020-01-01', '', null, null, null, null, null, timestamp with time zone '2026-10-25 02:30:00+01:00', 0);
insert into appointment (id, reference, patient_id, visit_type_id, specialist_id, location_id, concern_id, starts_at, ends_at, cancel_until, status, note, channel, booked_at, cancelled_at, cancelled_by, cancel_reason, link_hash, link_revision, version) values
    ('90000000-0000-4000-8000-000000000001', 'K7M2Q9XA', '80000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', '40000000-0000-4000-8000-000000000001', timestamp with time zone '2026-12-01 09:00:00+01:00', timestamp with time zone '2026-12-01 09:20:00+01:00', timestamp with time zone '2026-11-30 12:00:00+01:00', 'BOOKED', 'two
lines', 'ONLINE', timestamp with time zone '2026-11-24 10:40:00.000001+01:00', null, null, null, 'aa11', 0, 0),
    ('90000000-0000-4000-8000-000000000002', 'P3W8R4TZ', 'ff000000-0000-4000-8000-000000000002', '30000000-0000-4000-8000-000000000002', null, '10000000-0000-4000-8000-000000000001', null, timestamp with time zone '2026-03-28 20:00:00+01:00', timestamp with time zone '2026-03-29 06:30:00+02:00', timestamp with time zone '2026-03-26 12:00:00+01:00', 'CANCELLED', null, 'DESK', timestamp with time zone '2026-02-01 10:00:00+01:00', timestamp with time zone '2026-02-02 10:00:00+01:00', 'Rosa', 'ill', 'bb22', 2, 5);
insert into appointment_step (id, appointment_id, from_status, to_status, taken_at, taken_by) values ('91000000-0000-4000-8000-000000000001', '90000000-0000-4000-8000-000000000002', 'BOOKED', 'CANCELLED', timestamp with time zone '2026-02-02 10:00:00+01:00', 'Rosa');
insert into allocation (claim_id, resource_id, claimed_from, claimed_until) values ('90000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000001', timestamp with time zone '2026-12-01 09:00:00+01:00', timestamp with time zone '2026-12-01 09:30:00+01:00');
insert into claimed_time (resource_id, starts_at, claim_id, expires_at) values
    ('20000000-0000-4000-8000-000000000001', 5986656, '90000000-0000-4000-8000-000000000001', null),
    ('20000000-0000-4000-8000-000000000001', 5986657, '92000000-0000-4000-8000-000000000001', timestamp '2026-11-24 09:50:00.5');
insert into hold (id, visit_type_id, location_id, starts_at, ends_at, held_at, expires_at) values ('92000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', timestamp with time zone '2026-12-01 09:00:00+01:00', timestamp with time zone '2026-12-01 09:20:00+01:00', timestamp with time zone '2026-11-24 10:40:00+01:00', timestamp with time zone '2026-11-24 10:50:00+01:00');
insert into idempotency_key (key_text, body_hash, appointment_id, written_at) values ('a-key', 'dada', '90000000-0000-4000-8000-000000000001', timestamp with time zone '2026-11-24 10:40:00+01:00');
insert into outgoing_message (id, appointment_id, location_id, kind, revision, state, written_at, due_at, attempts, copy_no) values
    ('93000000-0000-4000-8000-000000000001', '90000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000001', 'CONFIRMATION', 0, 'WAITING', timestamp with time zone '2026-11-24 10:40:00+01:00', timestamp with time zone '2026-11-24 10:45:00+01:00', 0, 0),
    ('93000000-0000-4000-8000-000000000002', '90000000-0000-4000-8000-000000000002', '10000000-0000-4000-8000-000000000001', 'CANCELLATION', 2, 'SENT', timestamp with time zone '2026-02-02 10:00:00+01:00', timestamp with time zone '2026-02-02 10:05:00+01:00', 1, 0),
    ('93000000-0000-4000-8000-000000000003', '90000000-0000-4000-8000-000000000002', '10000000-0000-4000-8000-000000000001', 'CONFIRMATION', 1, 'SENDING', timestamp with time zone '2026-02-01 10:00:00+01:00', timestamp with time zone '2026-02-01 10:05:00+01:00', 1, 0);

insert into audit_entry (id, written_at, kind, what, subject, patient_id, appointment_id, actor_kind, actor_id, actor_name, actor_roles, network, text_before, text_after) values ('94000000-0000-4000-8000-000000000001', timestamp with time zone '2026-11-24 10:40:00+01:00', 'READ', 'patient.opened', 'record', '80000000-0000-4000-8000-000000000001', null, 'STAFF', '70000000-0000-4000-8000-000000000001', 'Admin', 'ADMIN', '192.0.2.0', '', '');
insert into audit_listed (entry_id, patient_id) values ('94000000-0000-4000-8000-000000000001', '80000000-0000-4000-8000-000000000001');
