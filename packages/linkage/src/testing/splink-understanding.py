"""What Splink itself says of the records and the model in splink-agreement.json, for the tests of understanding and evaluating.

Run with Splink 5.0.0 and igraph: python splink-understanding.py splink-agreement.json > splink-understanding.json
"""
import json
import sys

import pyarrow as pa
from splink import DuckDBAPI, Linker
from splink.internals.completeness import completeness_data
from splink.internals.splinkdataframe_utils import splink_dataframes_to_dict
from splink.internals.unlinkables import unlinkables_data
from splink.internals.profile_data import profile_columns
from splink.internals.match_weights_histogram import histogram_data

agreement = json.load(open(sys.argv[1]))
records = agreement["records"]
# A truth that is mostly what Splink links at weight 3, with every seventh record moved to its neighbour's group.
group = {}
for number, cluster in enumerate(agreement["clusters_at_match_weight_3"]):
    for record in cluster:
        group[record] = number
for place, record in enumerate(records):
    record["person"] = group.get(record["unique_id"], 1000 + record["unique_id"])
for place in range(0, len(records) - 1, 7):
    records[place]["person"] = records[place + 1]["person"]

model = agreement["model"]
model["retain_intermediate_calculation_columns"] = False
ids = [r["unique_id"] for r in records]
labels = []
for place in range(0, len(records)):
    for other in (place + 1, place + 5):
        if other < len(records):
            a, b = records[place], records[other]
            labels.append({"unique_id_l": a["unique_id"], "unique_id_r": b["unique_id"], "clerical_match_score": 1.0 if a["person"] == b["person"] else 0.0})
known = {(min(l["unique_id_l"], l["unique_id_r"]), max(l["unique_id_l"], l["unique_id_r"])) for l in labels}
person = {r["unique_id"]: r["person"] for r in records}
for l, r, weight, key in agreement["pairs"][::2]:
    if (min(l, r), max(l, r)) not in known:
        labels.append({"unique_id_l": l, "unique_id_r": r, "clerical_match_score": 1.0 if person[l] == person[r] else 0.0})

db_api = DuckDBAPI()
table = db_api.register(pa.Table.from_pylist(records))
linker = Linker(table, model)

def rows(frame):
    return frame.as_record_list()

out = {"splink": "5.0.0", "person": [r["person"] for r in records], "labels": [[l["unique_id_l"], l["unique_id_r"], l["clerical_match_score"]] for l in labels]}
COLS = ["first_name", "surname", "town", "postcode", "email", "dob"]
out["unlinkables"] = [[r["match_weight"], r["match_probability"], r["cum_prop"]] for r in unlinkables_data(linker)]
truth = ["truth_threshold", "p", "n", "tp", "tn", "fp", "fn", "precision", "recall", "specificity", "npv", "accuracy", "f1", "f2", "f0_5", "p4", "phi"]
out["truth_columns"] = truth
table_of = lambda frame: [[row[name] for name in truth] for row in rows(frame)]
labels_table = db_api.register(pa.Table.from_pylist(labels))
name = labels_table
ev = linker.evaluation
out["truth_from_column"] = table_of(ev.accuracy_analysis_from_labels_column("person", output_type="table", match_weight_round_to_nearest=None))
out["truth_from_labels"] = table_of(ev.accuracy_analysis_from_labels_table(name, output_type="table", match_weight_round_to_nearest=None))
predictions = linker.inference.predict()
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_weight=-3)
metrics = linker.clustering.compute_graph_metrics(predictions, clusters, threshold_match_probability=2**-3 / (1 + 2**-3))
out["nodes"] = [[r["composite_unique_id"], r["node_degree"], r["node_centrality"]] for r in rows(metrics.nodes)]
out["edges"] = [[r["composite_unique_id_l"], r["composite_unique_id_r"], r["is_bridge"]] for r in rows(metrics.edges)]
out["clusters"] = [[r["n_nodes"], r["n_edges"], r["density"], r["cluster_centralisation"]] for r in rows(metrics.clusters)]
out["histogram"] = [[r["splink_score_bin_low"], r["splink_score_bin_high"], r["count_rows"]] for r in rows(histogram_data(linker, predictions, 30))]
frames = splink_dataframes_to_dict(table)
out["completeness"] = [[r["column_name"], r["total_null_rows"], r["total_rows_inc_nulls"], r["completeness"]] for r in completeness_data(frames, db_api, COLS)]
errors = ev.prediction_errors_from_labels_column("person", threshold_match_probability=0.5)
out["errors"] = [[r["unique_id_l"], r["unique_id_r"], r["clerical_match_score"], r["match_weight"], r["found_by_blocking_rules"]] for r in rows(errors)]
profile = profile_columns(table, COLS)
out["profile"] = {c.col_name: {"steps": [[r["value_count"], r["percentile_ex_nulls"], r["percentile_inc_nulls"], r["sum_tokens_in_value_count_group"], r["distinct_value_count"]] for r in c.raw_records], "top": [r["value_count"] for r in c.top_n_data], "bottom": [r["value_count"] for r in c.bottom_n_data]} for c in profile.subcharts}
json.dump(out, sys.stdout, separators=(",", ":"))
