-- Time at which a specialist or a thing is not to be had. Its cells are claimed under its id; where something stood in it
-- already, it has gaps until that is gone.
create table blocked_time (
    id uuid not null,
    -- What was blocked together, over several resources and weeks.
    series_id uuid not null,
    location_id uuid not null,
    resource_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    reason varchar(16) not null,
    words varchar(200) not null,
    has_gaps boolean not null,
    -- Null: the application by itself.
    blocked_by varchar(200),
    blocked_at timestamp with time zone not null,
    constraint blocked_time_is_known_by_id primary key (id),
    constraint blocked_time_ends_after_it_starts check (ends_at > starts_at),
    constraint blocked_time_is_at_a_location foreign key (location_id) references location (id)
);
create index blocked_time_by_location on blocked_time (location_id, ends_at);
create index blocked_time_by_series on blocked_time (series_id);
