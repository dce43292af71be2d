/* @name firstCaseOpened */
-- When was the first case opened of those known at a moment?
select min(family_case.opened_on) as opened_on
from family_case
where family_case.opened_at <= :known_at!;
