/* @name isFamilyHidden */
-- Is where this family can be found to be told to nobody?
select is_family_hidden(:family_id!) as "is_hidden!";
