-- Who sent an invitation: it is withdrawn when its sender is no administrator any more. Null in those of earlier days.
alter table invitation add column inviter_id uuid;
create index invitation_by_inviter_id on invitation (inviter_id);
