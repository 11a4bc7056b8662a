-- The catalogue as administrators edit it: who changed an entry last, limits, languages.

-- An entry without a row is as it was set up, version 0. changed_by: their name, as colleagues read it.
create table catalogue_change (
    entry_id uuid not null,
    version integer not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null,
    constraint catalogue_change_is_the_last_of_an_entry primary key (entry_id)
);

-- Who changed last when a specialist works, is away, and who stands in.
create table working_plan_change (
    specialist_id uuid not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null,
    constraint working_plan_change_is_the_last_of_a_specialist primary key (specialist_id),
    constraint working_plan_change_is_of_a_specialist foreign key (specialist_id) references specialist (id)
);

-- languages: BCP 47 tags with a space between them; none: not said. A limit that is null does not hold.
alter table specialist add column languages varchar(200) default '' not null;
alter table specialist add column visits_a_day integer;
alter table specialist add column visits_a_week integer;

alter table visit_type add column visits_a_day integer;
alter table visit_type add column visits_a_week integer;
alter table visit_type add column visits_a_patient integer;
alter table visit_type add column kept_for_urgent integer default 0 not null;
alter table visit_type add column urgent_until_minutes integer default 0 not null;

alter table visit_type_need add column pieces integer default 1 not null;

-- In languages other than the clinic's first, whose text stands with the visit type itself.
create table visit_type_preparation (
    visit_type_id uuid not null,
    language varchar(35) not null,
    preparation varchar(4000) not null,
    constraint preparation_is_written_once_a_language primary key (visit_type_id, language),
    constraint preparation_belongs_to_a_visit_type foreign key (visit_type_id) references visit_type (id)
);
