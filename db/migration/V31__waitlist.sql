-- Who waits for a time that is taken now: for what, when they can come, and the first time that has become free for them.
create table waiting (
    id uuid not null,
    -- whose desk works it off
    location_id uuid not null,
    patient_id uuid not null,
    visit_type_id uuid not null,
    specialist_id uuid,
    concern_id uuid,
    -- the days of the week that suit, added up: Monday 1, Tuesday 2, Wednesday 4, ... Sunday 64; 0: any
    weekdays smallint not null,
    -- of the day: MORNING, AFTERNOON, EVENING; null: any
    part varchar(20),
    not_before date,
    not_after date,
    notice_minutes integer not null,
    -- the visit that they would give up for an earlier time
    earlier_than uuid,
    joined_at timestamp with time zone not null,
    joined_by varchar(200) not null,
    -- for whoever calls them
    note varchar(500),
    -- the kind of visit as long as they wait, null afterwards: nobody waits twice for the same
    waits_for uuid,
    ended_at timestamp with time zone,
    ending varchar(20),
    fit_start timestamp with time zone,
    fit_end timestamp with time zone,
    fit_specialist uuid,
    fit_location uuid,
    -- the fit is kept for them while somebody asks them
    kept_by uuid,
    kept_until timestamp with time zone,
    changes integer default 0 not null,
    constraint waiting_is_once primary key (id),
    constraint nobody_waits_twice unique (patient_id, waits_for),
    constraint who_waits_is_a_patient foreign key (patient_id) references patient (id) on delete cascade,
    constraint who_would_come_earlier_has_a_visit foreign key (earlier_than) references appointment (id)
        on delete cascade,
    constraint a_wait_ends_somehow check (
        (ended_at is null and ending is null and waits_for is not null)
        or (ended_at is not null and ending is not null and waits_for is null)),
    constraint a_fit_is_whole check (
        (fit_start is null and fit_end is null and fit_location is null)
        or (fit_start is not null and fit_end is not null and fit_location is not null))
);

-- What they were told of and did not want: it is not spoken of again.
create table declined_time (
    waiting_id uuid not null,
    starts_at timestamp with time zone not null,
    constraint declined_once primary key (waiting_id, starts_at),
    constraint declined_by_who_waits foreign key (waiting_id) references waiting (id) on delete cascade
);

create index waiting_by_place on waiting (location_id, waits_for);
