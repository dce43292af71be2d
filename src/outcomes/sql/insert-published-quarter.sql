/* @name insertPublishedQuarter */
-- (Writes down what is shown of a quarter, once.)
insert into published_quarter (as_of, published_at, report, report_sha256)
values (:as_of!, :published_at!, :report!, :report_sha256!);
