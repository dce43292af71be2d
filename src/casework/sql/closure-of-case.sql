/* @name closureOfCase */
-- How did this case end, when, and who ended it? (Nothing while it is open.)
select
  closure.case_id,
  closure.closed_by,
  closure.closed_on,
  closure.reason,
  closure.sealed,
  closure.key_number
from case_closure as closure
where closure.case_id = :case_id!;
