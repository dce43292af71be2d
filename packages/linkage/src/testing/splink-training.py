"""What Splink teaches from the records in splink-agreement.json when EM counts term frequencies, as it does unless told not to.

Run with Splink 5.0.0: python splink-training.py splink-agreement.json > splink-training.json
"""
import json
import sys

import pyarrow as pa
from splink import DuckDBAPI, Linker

agreement = json.load(open(sys.argv[1]))


def trained():
    """The sessions of a bare model trained in Splink's order, u from every pair."""
    settings = json.loads(json.dumps(agreement["model"]))
    settings["probability_two_random_records_match"] = 0.0001
    for comparison in settings["comparisons"]:
        for level in comparison["comparison_levels"]:
            level.pop("m_probability", None)
            level.pop("u_probability", None)
    database = DuckDBAPI()
    linker = Linker(database.register(pa.Table.from_pylist(agreement["records"])), settings, log_level=40)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        ["l.first_name = r.first_name and l.dob = r.dob", "l.email = r.email and l.dob = r.dob"], recall=0.8
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, min_count_per_level=None)
    sessions = []
    for session in agreement["sessions"]:
        rule = session["blocking_rule"]
        done = training.estimate_parameters_using_expectation_maximisation(rule)
        history = done._core_model_settings_history
        sessions.append(
            {
                "blocking_rule": rule,
                "prior": [each.probability_two_random_records_match for each in history],
                "comparisons": [
                    {
                        "name": comparison.output_column_name,
                        "m": [level.m_probability for level in comparison._comparison_levels_excluding_null],
                    }
                    for comparison in history[-1].comparisons
                ],
            }
        )
    return sessions


json.dump({"splink": "5.0.0", "sessions": trained()}, sys.stdout, separators=(",", ":"))
