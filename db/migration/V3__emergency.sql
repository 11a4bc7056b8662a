-- The emergency numbers that the clinic has taken over from its region, or set itself.

insert into rules_revision (scope, revision) values ('emergency', 0);

-- location_id null: for the whole clinic; a location with numbers of its own uses those instead
create table emergency_number (
    id uuid not null,
    location_id uuid,
    tier varchar(20) not null,
    label varchar(100) not null,
    shown_number varchar(40) not null,
    tel varchar(40) not null,
    source varchar(200) not null,
    checked_on date not null,
    confirmed_by varchar(200),
    place integer not null,
    constraint emergency_number_has_an_id primary key (id),
    constraint emergency_number_is_for_a_location foreign key (location_id) references location (id)
);
create index emergency_number_by_location on emergency_number (location_id);
