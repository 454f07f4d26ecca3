# SPDX-License-Identifier: Apache-2.0
"""Waits for what comes by itself: a job, a service worker, a bank."""
import time


def eventually(question, seconds=30):
    """Asks until the answer is true; the last answer."""
    deadline = time.monotonic() + seconds
    while not (answer := question()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return answer
