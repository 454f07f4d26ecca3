# SPDX-License-Identifier: Apache-2.0
"""OpenFisca's own loader reads our parameter tree and gets the same values; its chain gives everybody the same answers."""
import os
import subprocess

from house import BINARIES, ROOT


def test_openfisca_and_rantau_agree_on_every_value_and_on_made_up_people():
    done = subprocess.run(
        [str(ROOT / "scripts" / "check-openfisca"), "--days", "6", "--people", "3000", "--runs", "2"],
        capture_output=True, text=True, env={**os.environ, "RANTAU_BINARIES": str(BINARIES)})
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip().endswith("agree to the rupiah"), done.stdout
