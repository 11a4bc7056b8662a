-- Whose record this one has become part of; null: it stands for itself. No foreign key: the embedded database would keep
-- an index for it, which each booking writes.
alter table patient add column merged_into uuid;
-- Whether whoever booked for the patient may speak for them too.
alter table patient add column contact_speaks boolean default false not null;
-- By the desk: how often, and by whom last.
alter table patient add column changes integer default 0 not null;
alter table patient add column changed_at timestamp with time zone;
alter table patient add column changed_by varchar(200);

-- Guardians, carers, whoever else is asked: besides the one who booked.
create table patient_contact (
    id uuid not null,
    patient_id uuid not null,
    full_name varchar(100) not null,
    relation varchar(100),
    email varchar(254),
    phone varchar(40),
    speaks boolean not null,
    constraint patient_contact_has_an_id primary key (id)
);
create index patient_contact_by_patient on patient_contact (patient_id);
alter table patient_contact add constraint contact_is_of_a_patient foreign key (patient_id) references patient (id);

-- What the desk has to know. Only ever added to: who takes a note back adds a row that says so.
create table patient_note (
    id uuid not null,
    patient_id uuid not null,
    note_text varchar(1000),
    removes uuid,
    written_at timestamp with time zone not null,
    written_by varchar(200) not null,
    constraint patient_note_has_an_id primary key (id),
    constraint note_is_removed_once unique (removes),
    constraint note_says_or_removes check (note_text is not null or removes is not null)
);
create index patient_note_by_patient on patient_note (patient_id);
alter table patient_note add constraint note_is_about_a_patient foreign key (patient_id) references patient (id);

-- Two records of one person: which stays, and how it was before, so that the merge can be taken back.
create table patient_merge (
    id uuid not null,
    kept_id uuid not null,
    other_id uuid not null,
    merged_at timestamp with time zone not null,
    merged_by varchar(200) not null,
    -- Revisions of both, before and after.
    kept_before integer not null,
    kept_after integer not null,
    other_before integer not null,
    other_after integer not null,
    first_name varchar(100) not null,
    last_name varchar(100) not null,
    date_of_birth date not null,
    email varchar(254),
    phone varchar(40),
    undone_at timestamp with time zone,
    undone_by varchar(200),
    constraint patient_merge_has_an_id primary key (id),
    constraint nobody_is_merged_with_themselves check (kept_id <> other_id)
);
create index patient_merge_by_kept on patient_merge (kept_id);
create index patient_merge_by_other on patient_merge (other_id);

-- Two records that look alike and are of two people: somebody has said so.
create table patient_distinct (
    one_id uuid not null,
    other_id uuid not null,
    said_at timestamp with time zone not null,
    said_by varchar(200) not null,
    constraint two_people_are_told_apart_once primary key (one_id, other_id)
);
