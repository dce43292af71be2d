/* @name publishedQuarters */
-- What has been published of each quarter, in their order?
select published_quarter.as_of, published_quarter.report, published_quarter.report_sha256
from published_quarter
order by published_quarter.as_of;
