-- Opening hours as administrators edit them: public holidays switched by location, what was published, and drafts.

-- begins and ends null: open as on any other day; else the usual hours count between these times only.
-- A holiday without a row closes. holiday: its name in the calendar of the clinic's country.
create table holiday_rule (
    location_id uuid not null,
    holiday varchar(200) not null,
    begins time,
    ends time,
    constraint holiday_is_ruled_once_a_location primary key (location_id, holiday),
    constraint holiday_rule_belongs_to_a_location foreign key (location_id) references location (id),
    constraint holiday_rule_has_both_times_or_none check (
        (begins is null and ends is null) or (begins is not null and ends is not null))
);

-- All that was ever published about when a location is open, whole each time. published_by null: entered by the
-- application itself, when it was set up.
create table hours_edition (
    location_id uuid not null,
    edition integer not null,
    plan varchar(400000) not null,
    published_by varchar(200),
    published_at timestamp with time zone not null,
    constraint edition_has_a_number_of_its_location primary key (location_id, edition),
    constraint edition_belongs_to_a_location foreign key (location_id) references location (id)
);

-- What an administrator has typed and not published yet. Accounts belong to another module: no foreign key.
create table hours_draft (
    account_id uuid not null,
    location_id uuid not null,
    begun_from varchar(400000) not null,
    plan varchar(400000) not null,
    saved_at timestamp with time zone not null,
    constraint draft_is_one_a_person_and_location primary key (account_id, location_id),
    constraint draft_belongs_to_a_location foreign key (location_id) references location (id)
);
create index hours_draft_by_location on hours_draft (location_id);
