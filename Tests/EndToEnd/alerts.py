# SPDX-License-Identifier: Apache-2.0
"""The alert rules of deploy/prometheus by Prometheus' own checker: each calls when it should, and only then."""
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "deploy" / "prometheus"
RULES = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))
CASES = yaml.safe_load((FOLDER / "alerts_test.yml").read_text(encoding="utf-8"))
ALERTS = [rule["alert"] for group in RULES["groups"] for rule in group["rules"]]
# What a rule may say that is true always, and never.
ALWAYS, NEVER = "vector(1)", "vector(0) > 1"


def promtool(*arguments, folder=FOLDER):
    """The checker that `need_promtool` of scripts/machine.sh put here, or the machine's own."""
    here = ROOT / ".build" / "promtool" / "usr" / "bin" / "promtool"
    program = os.environ.get("RANTAU_PROMTOOL") or shutil.which("promtool") or str(here)
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False)


def test_the_rules_are_rules():
    answer = promtool("check", "rules", "alerts.yml")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_each_alert_calls_when_it_should_and_only_then():
    answer = promtool("test", "rules", "alerts_test.yml")
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("expression", [ALWAYS, NEVER])
@pytest.mark.parametrize("alert", ALERTS)
def test_an_alert_that_calls_always_or_never_is_noticed(tmp_path, alert, expression):
    spoilt = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))
    for group in spoilt["groups"]:
        for rule in group["rules"]:
            if rule["alert"] == alert:
                rule["expr"] = expression
    (tmp_path / "alerts.yml").write_text(yaml.safe_dump(spoilt), encoding="utf-8")
    shutil.copy(FOLDER / "alerts_test.yml", tmp_path)
    assert promtool("test", "rules", "alerts_test.yml", folder=tmp_path).returncode != 0


def test_the_figures_are_those_that_the_program_gives():
    named = set(re.findall(r"\brantau_[a-z_]+", (FOLDER / "alerts.yml").read_text(encoding="utf-8")))
    given = set()
    for source in (ROOT / "Sources" / "Web").rglob("*.swift"):
        given |= set(re.findall(r'"(rantau_[a-z_]+)"', source.read_text(encoding="utf-8")))
    assert named and named <= given, named - given
