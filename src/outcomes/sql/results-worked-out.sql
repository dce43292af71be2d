/* @name resultsWorkedOut */
-- As of which day had results last been worked out by a day?
select max(outcome_run.as_of) as as_of
from outcome_run
where outcome_run.as_of <= :as_of!;
