"""Links records with Splink 5 on DuckDB as a job file says, and prints one JSON object: seconds per step, peak memory.

The job is written by bench/linkage/splink/run-splink.ts, which says what each key means. Settings are Splink's, with the
`training` key that ours may carry, so that both systems read the same file.
"""

import json
import resource
import sys
import time

import duckdb
import splink
from splink import DuckDBAPI, Linker

job = json.load(open(sys.argv[1]))
settings = json.load(open(job["settings"]))
training = settings.pop("training", {})
seconds = {}
since = time.perf_counter()


def done(step):
    global since
    now = time.perf_counter()
    seconds[step] = now - since
    since = now


def text(value):
    return "'" + value.replace("'", "''") + "'"


def write(table, path):
    connection.execute(f"copy (select * from {table.physical_name}) to {text(path)} (format parquet)").fetchall()


connection = duckdb.connect(":memory:", config={"threads": job["threads"]})
database = DuckDBAPI(connection)
source = settings.get("source_dataset_column_name", "source_dataset")
connection.execute(f"create table everyone as select * from {text(job['input'])}").fetchall()
if settings["link_type"] == "dedupe_only":
    inputs = database.register("everyone")
else:
    names = [row[0] for row in connection.execute(f"select distinct {source} from everyone order by 1").fetchall()]
    inputs = []
    for place, name in enumerate(names):
        connection.execute(
            f"create table file_{place} as select * exclude ({source}) from everyone where {source} = {text(name)}"
        ).fetchall()
        inputs.append(database.register(f"file_{place}", dataset_display_name=name.replace("-", "_")))
done("read")

linker = Linker(inputs, settings, log_level=40)
if "probability_two_random_records_match" in training:
    prior = training["probability_two_random_records_match"]
    linker.training.estimate_probability_two_random_records_match(prior["deterministic_rules"], recall=prior["recall"])
    done("prior")
if "u" in training:
    u = training["u"]
    # Splink stops at a hundred pairs of each level unless told otherwise; `every_sampled_pair` tells it to look at all.
    stop = {"min_count_per_level": None} if job.get("every_sampled_pair") else {}
    linker.training.estimate_u_using_random_sampling(max_pairs=u["max_pairs"], seed=u.get("seed"), **stop)
    done("u")
for session in training.get("em", []):
    linker.training.estimate_parameters_using_expectation_maximisation(
        session["blocking_rule"],
        estimate_without_term_frequencies=session.get("estimate_without_term_frequencies", False),
        max_pairs=session.get("max_pairs"),
    )
if training.get("em"):
    done("em")
if "model" in job:
    linker.misc.save_model_to_json(job["model"], overwrite=True)
    done("write model")

pairs = None
found = {}
if "threshold_probability" in job:
    pairs = linker.inference.predict(threshold_match_probability=job["threshold_probability"] or None)
    done("predict")
    found["pairs"] = connection.execute(f"select count(*) from {pairs.physical_name}").fetchall()[0][0]
    if "pairs" in job:
        write(pairs, job["pairs"])
        done("write pairs")

if "cluster_probability" in job:
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, job["cluster_probability"])
    done("cluster")
    found["clusters"] = connection.execute(f"select count(distinct cluster_id) from {clusters.physical_name}").fetchall()[0][0]
    if "clusters" in job:
        write(clusters, job["clusters"])
        done("write clusters")

# Clusters at every weight that is wanted, all in one file.
if "cluster_weights" in job:
    methods = {"connected components": linker.clustering.cluster_pairwise_predictions_at_threshold}
    if "duplicate_free" in job:
        methods["single best links"] = lambda pairs, **threshold: linker.clustering.cluster_using_single_best_links(
            pairs, duplicate_free_datasets=job["duplicate_free"], **threshold
        )
    parts = []
    for method, cluster in methods.items():
        for weight in job["cluster_weights"]:
            clusters = cluster(pairs, threshold_match_weight=weight)
            parts.append(
                f"select {text(method)} as method, {weight}::double as weight, {settings['unique_id_column_name']} as id,"
                f" cluster_id::varchar as cluster from {clusters.physical_name}"
            )
    connection.execute(f"copy ({' union all '.join(parts)}) to {text(job['clusters'])} (format parquet)").fetchall()
    done("cluster at every weight")

print(
    json.dumps(
        {
            "splink": splink.__version__,
            "duckdb": duckdb.__version__,
            "python": sys.version.split()[0],
            "seconds": {step: round(taken, 3) for step, taken in seconds.items()},
            "peakMemoryMb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            **found,
        }
    )
)
