/* @name isCaseOpened */
-- Had any case been opened by a day?
select exists (select from family_case where family_case.opened_on <= :as_of!) as is_opened;
