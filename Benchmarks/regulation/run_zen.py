# SPDX-License-Identifier: Apache-2.0
"""Eight benefits as a decision table of GoRules ZEN, one claim at a time; amounts come from our parameter tree.

    run_zen.py PARAMETERS --on 2025-12-15 --seconds 3
"""
import argparse
import json
import resource
import time

import zen

import openfisca_chain as chain

parser = argparse.ArgumentParser()
parser.add_argument("parameters")
parser.add_argument("--on", required=True)
parser.add_argument("--seconds", type=float, default=3)
options = parser.parse_args()

law = chain.Law(options.parameters)
day = (chain.datetime.date.fromisoformat(options.on) - chain.EPOCH).days
REPAID = {"treatment_abroad", "return_transport"}


def amount(event, phase):
    most = law.benefit(event, phase, day, loss="right_hand_at_wrist")
    return f"min([cost,{most}])" if event in REPAID else str(most)


rules = [{"_id": f"{event}-{phase}", "event": json.dumps(event), "phase": json.dumps(phase),
          "amount": amount(event, phase)} for event in chain.EVENTS for phase in chain.PHASES]
table = {
    "contentType": "application/vnd.gorules.decision",
    "nodes": [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {"id": "table", "type": "decisionTableNode", "name": "benefit", "position": {"x": 1, "y": 0}, "content": {
            "hitPolicy": "first",
            "inputs": [{"id": name, "name": name, "field": name} for name in ("event", "phase")],
            "outputs": [{"id": "amount", "name": "amount", "field": "amount"}], "rules": rules}},
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}},
    ],
    "edges": [{"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"},
              {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"}],
}
decision = zen.ZenEngine().create_decision(json.dumps(table))
done, paid, started = 0, 0, time.process_time()
while time.process_time() - started < options.seconds:
    for event in chain.EVENTS:
        facts = {"event": event, "phase": chain.PHASES[done % 3], "cost": 7_000_000}
        paid += decision.evaluate(facts, {"trace": True})["result"]["amount"]
        done += 1
print(json.dumps({"claims": done, "paid": paid, "cpu": time.process_time() - started,
                  "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
