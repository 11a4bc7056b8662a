-- The embedded database keeps a list in a check together with the connection that made the table, and refuses each row once
-- that is closed, until it is started again: so a new clinic could not save hours after half an hour. Ranges do without.
-- rolling upgrade: the new checks refuse what the old ones did, and all rows meet them already.
alter table weekly_hours add constraint weeks_are_one_or_two check (weeks between 1 and 2);
alter table weekly_hours drop constraint weeks_are_all_alike_or_alternate;
alter table weekly_range add constraint week_is_the_first_or_the_second check (week_no between 0 and 1);
alter table weekly_range drop constraint range_lies_in_one_of_two_weeks;
alter table working_hours add constraint working_weeks_are_one_or_two check (weeks between 1 and 2);
alter table working_hours drop constraint working_weeks_are_all_alike_or_alternate;
alter table working_range add constraint working_week_is_the_first_or_the_second check (week_no between 0 and 1);
alter table working_range drop constraint working_range_lies_in_one_of_two_weeks;
