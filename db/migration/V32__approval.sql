-- Some kinds of visit take place only when whoever pays has approved them.
alter table visit_type add column needs_approval boolean default false not null;

-- How that stands for one visit: nobody has asked for it, somebody has, or it was decided.
create table approval (
    appointment_id uuid not null,
    -- whose desk works it off
    location_id uuid not null,
    asked_at timestamp with time zone,
    asked_by varchar(200),
    -- GIVEN or REFUSED
    decision varchar(20),
    decided_at timestamp with time zone,
    decided_by varchar(200),
    -- the approval's number, or why it was refused
    note varchar(120),
    -- whether there is still something to do about it: false once it is given, or the visit is over
    pending boolean not null,
    changes integer default 0 not null,
    constraint approval_is_once primary key (appointment_id),
    constraint approval_is_of_a_visit foreign key (appointment_id) references appointment (id) on delete cascade,
    constraint who_asked_did_so_once check ((asked_at is null) = (asked_by is null)),
    constraint a_decision_is_whole check (
        (decision is null and decided_at is null and decided_by is null and note is null)
        or (decision is not null and decided_at is not null and decided_by is not null))
);

create index approval_by_place on approval (location_id, pending);
