-- What the clinic is and offers. Entries are archived, never deleted: an old appointment keeps its names.

-- Each node keeps the rules in memory, and compares this number to know whether its memory is current.
create table rules_revision (
    scope varchar(20) not null,
    revision bigint not null,
    constraint scope_has_one_revision primary key (scope)
);
insert into rules_revision (scope, revision) values ('clinic', 0);

create table clinic (
    id integer not null,
    name varchar(200) not null,
    country varchar(2) not null,
    subdivision varchar(10) not null,
    languages varchar(200) not null,
    constraint clinic_has_an_id primary key (id),
    constraint there_is_one_clinic check (id = 1)
);

create table location (
    id uuid not null,
    slug varchar(60) not null,
    name varchar(200) not null,
    address varchar(300) not null,
    access_note varchar(300) not null,
    phone varchar(40) not null,
    time_zone varchar(60) not null,
    place integer not null,
    archived_at timestamp with time zone,
    constraint location_has_an_id primary key (id),
    constraint location_slug_is_given_once unique (slug)
);

create table resource (
    id uuid not null,
    location_id uuid not null,
    kind varchar(60) not null,
    name varchar(100) not null,
    place integer not null,
    archived_at timestamp with time zone,
    constraint resource_has_an_id primary key (id),
    constraint resource_stands_at_a_location foreign key (location_id) references location (id)
);
create index resource_by_location on resource (location_id);

create table visit_type (
    id uuid not null,
    slug varchar(60) not null,
    name varchar(200) not null,
    length_minutes integer,
    grid_minutes integer,
    fixed_start time,
    fixed_end time,
    buffer_before_minutes integer not null,
    buffer_after_minutes integer not null,
    lead_minutes integer not null,
    horizon_days integer not null,
    bookable_by varchar(20) not null,
    cut_off varchar(30) not null,
    cut_off_minutes integer,
    with_specialist boolean not null,
    preparation varchar(4000) not null,
    place integer not null,
    archived_at timestamp with time zone,
    constraint visit_type_has_an_id primary key (id),
    constraint visit_type_slug_is_given_once unique (slug),
    constraint visits_start_on_a_grid_or_at_a_fixed_time check (
        (length_minutes is not null and grid_minutes is not null and fixed_start is null and fixed_end is null)
        or (length_minutes is null and grid_minutes is null and fixed_start is not null and fixed_end is not null)),
    constraint visit_lasts_longer_than_nothing check (length_minutes > 0 and grid_minutes > 0),
    constraint buffers_are_not_negative check (buffer_before_minutes >= 0 and buffer_after_minutes >= 0),
    constraint notice_is_not_negative check (lead_minutes >= 0 and horizon_days >= 0)
);

create table visit_type_need (
    visit_type_id uuid not null,
    kind varchar(60) not null,
    place integer not null,
    opening_days_after integer not null,
    constraint visit_needs_one_of_a_kind primary key (visit_type_id, kind),
    constraint need_belongs_to_a_visit_type foreign key (visit_type_id) references visit_type (id),
    constraint need_lasts_as_long_as_the_visit check (opening_days_after >= 0)
);

create table visit_type_location (
    visit_type_id uuid not null,
    location_id uuid not null,
    place integer not null,
    constraint visit_type_is_offered_once_at_a_location primary key (visit_type_id, location_id),
    constraint offer_belongs_to_a_visit_type foreign key (visit_type_id) references visit_type (id),
    constraint offer_is_made_at_a_location foreign key (location_id) references location (id)
);

create table visit_type_window (
    visit_type_id uuid not null,
    weekday integer not null,
    begins time not null,
    ends time not null,
    constraint windows_begin_apart primary key (visit_type_id, weekday, begins),
    constraint window_belongs_to_a_visit_type foreign key (visit_type_id) references visit_type (id),
    constraint window_lies_on_a_weekday check (weekday between 1 and 7)
);

create table concern (
    id uuid not null,
    slug varchar(60) not null,
    name varchar(200) not null,
    hint varchar(200) not null,
    place integer not null,
    archived_at timestamp with time zone,
    constraint concern_has_an_id primary key (id),
    constraint concern_slug_is_given_once unique (slug)
);

create table concern_visit_type (
    concern_id uuid not null,
    visit_type_id uuid not null,
    place integer not null,
    constraint concern_leads_once_to_a_visit_type primary key (concern_id, visit_type_id),
    constraint way_begins_at_a_concern foreign key (concern_id) references concern (id),
    constraint way_ends_at_a_visit_type foreign key (visit_type_id) references visit_type (id)
);

create table specialist (
    id uuid not null,
    slug varchar(60) not null,
    name varchar(200) not null,
    profession varchar(200) not null,
    own_room uuid,
    place integer not null,
    archived_at timestamp with time zone,
    constraint specialist_has_an_id primary key (id),
    constraint specialist_slug_is_given_once unique (slug),
    constraint own_room_exists foreign key (own_room) references resource (id)
);

create table specialist_concern (
    specialist_id uuid not null,
    concern_id uuid not null,
    constraint specialist_treats_a_concern_once primary key (specialist_id, concern_id),
    constraint who_treats_is_a_specialist foreign key (specialist_id) references specialist (id),
    constraint what_is_treated_is_a_concern foreign key (concern_id) references concern (id)
);

create table specialist_visit_type (
    specialist_id uuid not null,
    visit_type_id uuid not null,
    constraint specialist_offers_a_visit_type_once primary key (specialist_id, visit_type_id),
    constraint who_offers_is_a_specialist foreign key (specialist_id) references specialist (id),
    constraint what_is_offered_is_a_visit_type foreign key (visit_type_id) references visit_type (id)
);
