-- Who read or changed what. The application adds to it, and neither changes nor removes any of it (on PostgreSQL it may
-- not: db/postgresql). It names patients and accounts by id, without foreign keys: who is erased elsewhere stays a number.
create table audit_entry (
    id uuid not null,
    written_at timestamp with time zone not null,
    kind varchar(20) not null,
    what varchar(100) not null,
    subject varchar(500) not null,
    patient_id uuid,
    appointment_id uuid,
    actor_kind varchar(20) not null,
    actor_id uuid,
    actor_name varchar(200) not null,
    actor_roles varchar(200) not null,
    network varchar(100) not null,
    text_before varchar(4000) not null,
    text_after varchar(4000) not null,
    constraint audit_entry_has_an_id primary key (id)
);

create index audit_entry_by_time on audit_entry (written_at, id);
create index audit_entry_by_patient on audit_entry (patient_id, written_at);
create index audit_entry_by_actor on audit_entry (actor_id, written_at);

-- Whose data was seen on a list that an entry tells of.
create table audit_listed (
    entry_id uuid not null,
    patient_id uuid not null,
    constraint patient_is_listed_once_an_entry primary key (entry_id, patient_id)
);

create index audit_listed_by_patient on audit_listed (patient_id, entry_id);
