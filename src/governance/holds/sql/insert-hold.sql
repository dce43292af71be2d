/* @name insertHold */
-- Which family is held, and why?
insert into hold (hold_id, family_id, kind, placed_by, placed_at, sealed_reason, key_number)
values (:holdId!, :familyId!, :kind!, acting_actor(), :at!, :sealedReason!, :keyNumber!);
