-- A move is a step too: the visit stays booked and leaves a place, from when on and with whom. A move that takes another
-- one back says so; of the other steps that follows from the states.
alter table appointment_step add column moved_from timestamp with time zone;
alter table appointment_step add column moved_from_specialist uuid;
alter table appointment_step add column takes_move_back boolean default false not null;
