/* @name insertCoverage */
-- Store what the delivery can speak for.
insert into coverage (
  delivery_id,
  source,
  fact_kind,
  covers_from,
  covers_to,
  area,
  age_from,
  age_to,
  known_from
)
values (
  :delivery_id!,
  :source!,
  :fact_kind!,
  :covers_from!,
  :covers_to!,
  :area!,
  :age_from,
  :age_to,
  :at!
);
