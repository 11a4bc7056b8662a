-- Whom somebody has to telephone: the clinic has moved or cancelled the visit of a patient who has no email. One row a
-- visit, with the place that its patient knows of, and who has told them since.
create table phone_news (
    appointment_id uuid not null,
    known_start timestamp with time zone not null,
    known_specialist uuid,
    owed_since timestamp with time zone not null,
    told_at timestamp with time zone,
    told_by varchar(200),
    changes integer default 0 not null,
    constraint phone_news_are_of_one_appointment primary key (appointment_id),
    constraint phone_news_are_of_an_appointment foreign key (appointment_id) references appointment (id)
        on delete cascade,
    constraint told_by_somebody_at_some_time check (
        (told_at is null and told_by is null) or (told_at is not null and told_by is not null))
);

-- Which illness, as a desk has reported it, an absence is of; null: an administrator entered it. Only the former is taken
-- back at a desk.
alter table absence add column illness_id uuid;
