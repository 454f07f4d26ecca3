# SPDX-License-Identifier: Apache-2.0
"""One house for all tests of a run; a test that breaks its house makes one of its own."""
import pytest

from house import House


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("house"))
    try:
        yield house.start()
    finally:
        house.stop()
