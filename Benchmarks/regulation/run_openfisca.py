# SPDX-License-Identifier: Apache-2.0
"""Evaluates a population with OpenFisca and prints checksums and CPU seconds as one line of JSON.

    run_openfisca.py PARAMETERS POPULATION --from 2024-01-01 --months 24 --on 2025-12-15 --return 56000 [--out DIR]
    run_openfisca.py PARAMETERS POPULATION … --claims 3      one claim at a time for so many CPU seconds
"""
import argparse
import json
import pathlib
import resource
import time

import numpy as np

import openfisca_chain as chain

parser = argparse.ArgumentParser()
parser.add_argument("parameters")
parser.add_argument("population")
parser.add_argument("--from", dest="first", required=True)
parser.add_argument("--months", type=int, default=24)
parser.add_argument("--on", required=True)
parser.add_argument("--return", dest="yearly", type=int, required=True, help="yearly, in millionths")
parser.add_argument("--out")
parser.add_argument("--claims", type=float)
options = parser.parse_args()

system = chain.Chain(options.parameters, options.first, options.months, options.on, options.yearly)
people = chain.read_population(options.population)
answer = {"people": len(people["months"])}
if options.claims:
    covered = np.flatnonzero(system.calculate(system.simulation(people), "phase") > 0)
    done, paid, started = 0, 0, time.process_time()
    while time.process_time() - started < options.claims:
        row = covered[done // len(chain.EVENTS) % len(covered)]
        facts = {name: int(people[name][row]) for name in chain.INPUTS}
        paid += max(0, system.claim(facts, chain.EVENTS[done % len(chain.EVENTS)]))
        done += 1
    answer |= {"claims": done, "paid": paid, "cpu": time.process_time() - started}
else:
    simulation = system.simulation(people)
    started, wall = time.process_time(), time.perf_counter()
    columns = {name: system.calculate(simulation, name) for name in chain.OUTPUTS}
    answer |= {"cpu": time.process_time() - started, "wall": time.perf_counter() - wall}
    answer["sums"] = {name: chain.checksum(values) for name, values in columns.items()}
    if options.out:
        folder = pathlib.Path(options.out)
        folder.mkdir(parents=True, exist_ok=True)
        for name, values in columns.items():
            np.save(folder / f"{name}.npy", values.astype(np.int64))
answer["rss_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(answer))
