# SPDX-License-Identifier: Apache-2.0
"""What stands beside every figure: CPU of the server alone, the disk's fsync rate, the machine's load."""
import json
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
HERE = Path(__file__).resolve().parent


def cpu_seconds(pid):
    """User and system time of a process and its children, from /proc."""
    total = 0
    for one in [pid, *children(pid)]:
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
        except FileNotFoundError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def children(pid):
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in listed.read_text().split()] if listed.exists() else []


def fsyncs_per_second(folder, seconds=1.0):
    """How often 8 kB can be appended and made durable, one after another."""
    path, block, count = Path(folder) / "fsync-probe", b"x" * 8192, 0
    with open(path, "wb", buffering=0) as probe:
        started = time.perf_counter()
        while time.perf_counter() - started < seconds:
            probe.write(block)
            os.fdatasync(probe.fileno())
            count += 1
        elapsed = time.perf_counter() - started
    path.unlink()
    return count / elapsed


def slow_fsyncs(folder, microseconds):
    """From here on every fsync of this program's children costs at least so much; 0 for the disk as it is."""
    if not microseconds:
        return
    library = Path(folder) / "slow_fsync.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, HERE / "slow_fsync.c", "-ldl"], check=True)
    os.environ |= {"LD_PRELOAD": str(library), "SLOW_FSYNC_MICROSECONDS": str(microseconds)}


def children_fsyncs_per_second(folder, seconds=1.0):
    """The same as `fsyncs_per_second`, in a child, which pays what other children pay."""
    probe = f"import measuring; print(measuring.fsyncs_per_second({str(folder)!r}, {seconds}))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=HERE)
    return float(done.stdout)


def wait_for_rest(house, quiet=0.05, seconds=3, most=7200):
    """Waits until the program has done what it does by itself after a start, such as reading people into its memory:
    until so many seconds in a row each took less than a share of a processor."""
    pid, calm, ends = house.rantau_program.process.pid, 0, time.monotonic() + most
    while calm < seconds:
        if time.monotonic() > ends:
            raise SystemExit(f"the program does not come to rest within {most} s")
        before = cpu_seconds(pid)
        time.sleep(1)
        calm = calm + 1 if cpu_seconds(pid) - before < quiet else 0


def peak_megabytes(pid):
    """The most memory that a running process has held."""
    return held_megabytes(pid, "VmHWM")


def megabytes(pid):
    """The memory that a process holds now."""
    return held_megabytes(pid, "VmRSS")


def held_megabytes(pid, what):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"^{what}:\s+(\d+) kB", status, re.MULTILINE).group(1)) / 1024


def load_average():
    return os.getloadavg()[0]


def machine():
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().split("\n")
                  if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}"


def write_requests(path, requests):
    """The file that replay.lua reads."""
    with open(path, "wb") as file:
        for request in requests:
            file.write(b"%d\n" % len(request))
            file.write(request)


def http(method, path, host, headers=(), body=b""):
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {value}" for name, value in dict(headers).items()]
    if body or method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def replay(url, file, clients, seconds, again, pid):
    """One run of wrk; its figures with the server's CPU."""
    environment = {**os.environ, "REPLAY": str(file)}
    environment.pop("LD_PRELOAD", None)
    if again:
        environment["REPLAY_AGAIN"] = "1"
    before = cpu_seconds(pid)
    done = subprocess.run(
        ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-s", str(HERE / "replay.lua"), url],
        capture_output=True, text=True, env=environment, check=True)
    used = cpu_seconds(pid) - before
    figures = json.loads([line for line in done.stdout.split("\n") if line.startswith("{")][-1])
    figures["per_second"] = figures["requests"] / figures["seconds"]
    figures["per_cpu_second"] = figures["requests"] / used if used else 0
    return figures
