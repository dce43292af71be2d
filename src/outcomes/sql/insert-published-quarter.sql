/* @name insertPublishedQuarter */
-- What do we show of this quarter, from now on and unchanged? (Once.)
insert into published_quarter (as_of, published_at, report, report_sha256)
values (:as_of!, :published_at!, :report!, :report_sha256!);
