-- When locations are open and specialists work. Wall-clock times in the location's zone.

insert into rules_revision (scope, revision) values ('hours', 0);

create table weekly_hours (
    id uuid not null,
    location_id uuid not null,
    valid_from date not null,
    weeks integer not null,
    constraint weekly_hours_have_an_id primary key (id),
    constraint weekly_hours_begin_once_a_date unique (location_id, valid_from),
    constraint weekly_hours_belong_to_a_location foreign key (location_id) references location (id),
    constraint weeks_are_all_alike_or_alternate check (weeks in (1, 2))
);

-- week_no: 0, or 1 for every other week, counted from the week of valid_from.
-- An end at or before the beginning is on the next date.
create table weekly_range (
    weekly_hours_id uuid not null,
    week_no integer not null,
    weekday integer not null,
    begins time not null,
    ends time not null,
    constraint weekly_ranges_begin_apart primary key (weekly_hours_id, week_no, weekday, begins),
    constraint range_belongs_to_weekly_hours foreign key (weekly_hours_id) references weekly_hours (id),
    constraint range_lies_in_one_of_two_weeks check (week_no in (0, 1)),
    constraint range_begins_on_a_weekday check (weekday between 1 and 7)
);

create table hours_exception (
    id uuid not null,
    location_id uuid not null,
    first_date date not null,
    last_date date not null,
    kind varchar(20) not null,
    note varchar(200) not null,
    constraint exception_has_an_id primary key (id),
    constraint exception_belongs_to_a_location foreign key (location_id) references location (id),
    constraint exception_ends_after_it_starts check (last_date >= first_date)
);
create index hours_exception_by_location on hours_exception (location_id);

create table hours_exception_range (
    exception_id uuid not null,
    begins time not null,
    ends time not null,
    constraint exception_ranges_begin_apart primary key (exception_id, begins),
    constraint range_belongs_to_an_exception foreign key (exception_id) references hours_exception (id)
);

create table working_hours (
    id uuid not null,
    specialist_id uuid not null,
    location_id uuid not null,
    valid_from date not null,
    weeks integer not null,
    constraint working_hours_have_an_id primary key (id),
    constraint working_hours_begin_once_a_date unique (specialist_id, location_id, valid_from),
    constraint working_hours_belong_to_a_specialist foreign key (specialist_id) references specialist (id),
    constraint working_hours_lie_at_a_location foreign key (location_id) references location (id),
    constraint working_weeks_are_all_alike_or_alternate check (weeks in (1, 2))
);
create index working_hours_by_location on working_hours (location_id);

-- begins null: from the opening; ends null: to the close
create table working_range (
    id uuid not null,
    working_hours_id uuid not null,
    week_no integer not null,
    weekday integer not null,
    begins time,
    ends time,
    place integer not null,
    constraint working_range_has_an_id primary key (id),
    constraint range_belongs_to_working_hours foreign key (working_hours_id) references working_hours (id),
    constraint working_range_lies_in_one_of_two_weeks check (week_no in (0, 1)),
    constraint working_range_begins_on_a_weekday check (weekday between 1 and 7)
);
create index working_range_by_hours on working_range (working_hours_id);

create table working_break (
    working_range_id uuid not null,
    begins time not null,
    ends time not null,
    constraint breaks_begin_apart primary key (working_range_id, begins),
    constraint break_belongs_to_a_working_range foreign key (working_range_id) references working_range (id)
);

-- begins and ends null: whole dates (leave); else this part of each of the dates (a block)
create table absence (
    id uuid not null,
    specialist_id uuid not null,
    first_date date not null,
    last_date date not null,
    begins time,
    ends time,
    note varchar(200) not null,
    constraint absence_has_an_id primary key (id),
    constraint absence_belongs_to_a_specialist foreign key (specialist_id) references specialist (id),
    constraint absence_ends_after_it_starts check (last_date >= first_date),
    constraint absence_has_both_times_or_none check (
        (begins is null and ends is null) or (begins is not null and ends is not null))
);
create index absence_by_specialist on absence (specialist_id);

create table substitution (
    specialist_id uuid not null,
    concern_id uuid not null,
    substitute_id uuid not null,
    constraint substitute_is_named_once primary key (specialist_id, concern_id, substitute_id),
    constraint who_is_away_is_a_specialist foreign key (specialist_id) references specialist (id),
    constraint who_stands_in_is_a_specialist foreign key (substitute_id) references specialist (id),
    constraint substitution_is_for_a_concern foreign key (concern_id) references concern (id),
    constraint nobody_stands_in_for_themselves check (specialist_id <> substitute_id)
);
