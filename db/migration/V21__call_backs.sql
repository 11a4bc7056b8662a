-- Whom the clinic calls back: left while nobody answers the telephone, worked off by reception.
create table call_back (
    id uuid not null,
    location_id uuid not null,
    -- As far as told: a number is enough.
    caller varchar(120),
    phone varchar(40) not null,
    urgent boolean not null,
    asked_at timestamp with time zone not null,
    -- Null where no opening is known.
    promised_by timestamp with time zone,
    stage varchar(16) not null,
    taken_by varchar(200),
    taken_at timestamp with time zone,
    tries integer default 0 not null,
    outcome varchar(16),
    done_at timestamp with time zone,
    revision integer default 0 not null,
    -- The phone while the call is owed, null once it is done: so nobody stands in the queue twice.
    owed_to varchar(40),
    constraint call_back_is_known_by_id primary key (id),
    constraint call_back_is_owed_once unique (location_id, owed_to),
    constraint call_back_is_for_a_location foreign key (location_id) references location (id)
);
