/* @name deleteDisposalKeys */
-- What is gone needs no list of its keys any more.
delete from disposal_key
where disposal_key.disposal_id = :disposalId!;
