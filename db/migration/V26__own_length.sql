-- A step that moves a visit may change its length as well: when it ended where it was. Null: that was not written down.
alter table appointment_step add column moved_from_end timestamp with time zone;
