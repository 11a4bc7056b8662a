-- One row a resource and five-minute cell (number since the epoch). The primary key is the rule that must never break.
create table claimed_time (
    resource_id uuid not null,
    starts_at bigint not null,
    claim_id uuid not null,
    expires_at timestamp,
    constraint resource_is_in_one_place primary key (resource_id, starts_at)
);

create index claimed_time_by_claim on claimed_time (claim_id);
create index claimed_time_by_expiry on claimed_time (expires_at);

-- A time kept while somebody fills in the form. Its id becomes the appointment's.
create table hold (
    id uuid not null,
    visit_type_id uuid not null,
    specialist_id uuid,
    location_id uuid not null,
    concern_id uuid,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    held_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    renewed_at timestamp with time zone,
    constraint hold_has_an_id primary key (id),
    constraint held_visit_ends_after_it_starts check (ends_at > starts_at)
);

create index hold_by_expiry on hold (expires_at);

create table appointment (
    id uuid not null,
    reference varchar(16) not null,
    patient_id uuid not null,
    visit_type_id uuid not null,
    specialist_id uuid,
    location_id uuid not null,
    concern_id uuid,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    cancel_until timestamp with time zone not null,
    status varchar(16) not null,
    note varchar(500),
    channel varchar(16) not null,
    booked_at timestamp with time zone not null,
    cancelled_at timestamp with time zone,
    cancelled_by varchar(100),
    cancel_reason varchar(500),
    link_hash varchar(64) not null,
    link_revision integer not null,
    version integer not null,
    constraint appointment_has_an_id primary key (id),
    constraint reference_names_one_appointment unique (reference),
    constraint link_opens_one_appointment unique (link_hash),
    constraint appointment_is_of_a_patient foreign key (patient_id) references patient (id),
    constraint visit_ends_after_it_starts check (ends_at > starts_at)
);

create index appointment_by_location_and_start on appointment (location_id, starts_at);
create index appointment_by_specialist_and_start on appointment (specialist_id, starts_at);
create index appointment_by_patient on appointment (patient_id, starts_at);

-- Which resources a hold or an appointment takes, and from when to when: buffers and the way of a device included.
create table allocation (
    claim_id uuid not null,
    resource_id uuid not null,
    claimed_from timestamp with time zone not null,
    claimed_until timestamp with time zone not null,
    constraint allocation_names_a_resource_once primary key (claim_id, resource_id),
    constraint allocation_ends_after_it_starts check (claimed_until > claimed_from)
);

-- Each step through the day, with its time and who took it.
create table appointment_step (
    id uuid not null,
    appointment_id uuid not null,
    from_status varchar(16) not null,
    to_status varchar(16) not null,
    taken_at timestamp with time zone not null,
    taken_by varchar(100) not null,
    constraint appointment_step_has_an_id primary key (id),
    constraint step_is_of_an_appointment foreign key (appointment_id) references appointment (id)
);

create index appointment_step_by_appointment on appointment_step (appointment_id, taken_at);

create table idempotency_key (
    key_text varchar(64) not null,
    body_hash varchar(64) not null,
    appointment_id uuid not null,
    written_at timestamp with time zone not null,
    constraint idempotency_key_is_used_once primary key (key_text)
);

create index idempotency_key_by_age on idempotency_key (written_at);
