/* @name isPostRuledOut */
-- Is post ruled out for this family, because someone could be found or hurt by it?
select is_post_ruled_out(:family_id!) as "is_ruled_out!";
