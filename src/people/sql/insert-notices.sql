/* @name insertNotices */
-- Which records hold a number that someone else's record contradicts, so that their source should look? Said once.
insert into data_quality_notice (source, record_id, kind, scheme, noted_at)
select
  notice.source,
  notice.record_id,
  :kind!,
  notice.scheme,
  :noted_at!
from unnest(:sources!::text[], :record_ids!::bigint[], :schemes!::text[]) as notice (source, record_id, scheme)
where not exists (
  select
  from data_quality_notice as earlier
  where earlier.record_id = notice.record_id
    and earlier.kind = :kind!
    and earlier.scheme = notice.scheme
)
returning data_quality_notice_id;
