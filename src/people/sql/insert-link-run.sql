/* @name insertLinkRun */
-- Which model linked what was known when?
insert into link_run (link_run_id, model, model_sha256, match_weight_to_join, known_at)
values (:link_run_id!, :model!, :model_sha256!, :match_weight_to_join!, :known_at!);
