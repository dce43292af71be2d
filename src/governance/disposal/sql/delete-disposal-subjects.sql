/* @name deleteDisposalSubjects */
-- What is gone needs no list of whom it was about any more.
delete from disposal_subject
where disposal_subject.disposal_id = :disposalId!
  or (disposal_subject.subject_kind, disposal_subject.subject_id) in (
    select own.subject_kind, own.subject_id
    from disposal_subject as own
    where own.disposal_id = :disposalId!
  );
