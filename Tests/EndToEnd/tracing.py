# SPDX-License-Identifier: Apache-2.0
"""What a program writes to its database and when it waits for the disk, as the system sees it (strace)."""
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

CALLS = "pwrite64,write,fdatasync,fsync,ftruncate"
LINE = re.compile(r"^(\d+)\s+([\d.]+) (.*)$")
WHOLE = re.compile(r"^(\w+)\(\d+<([^>]*)>(?:, (.*))?\)\s+= (-?\d+|\?)[^<]*(?:<([\d.]+)>)?$")
RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$")
UNFINISHED = " <unfinished ...>"


@cache
def can_trace():
    """Whether this machine lets us look into a program."""
    return shutil.which("strace") is not None and subprocess.run(
        ["strace", "-f", "-e", "trace=fsync", "true"], capture_output=True).returncode == 0


@dataclass
class Call:
    """One call that has come back: a `write`, a `sync` or a `cut` of a file, named by the end of its path."""
    thread: str
    begun: float
    at: float
    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


def watching(folder, files):
    """The program to start another one under, and where its account goes."""
    account = folder / "calls.trace"
    paths = [argument for file in files for argument in ("-P", str(folder / file))]
    return ["strace", "-D", "-f", "-y", "-ttt", "-T", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", *paths,
            "-o", str(account)], account


def failing(folder, file, calls, error, when):
    """The program to start another one under so that some of its calls on a file fail."""
    return ["strace", "-D", "-f", "-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={when}",
            "-P", str(folder / file), "-o", str(folder / "failures.trace")]


def calls(account):
    """The calls of an account, in the order in which they came back."""
    begun = {}
    with open(account, encoding="ascii") as lines:
        for line in lines:
            found = LINE.match(line.rstrip("\n"))
            if not found:
                continue
            thread, at, text = found.groups()
            if text.endswith(UNFINISHED):
                begun[thread] = float(at), text[: -len(UNFINISHED)]
                continue
            resumed = RESUMED.match(text)
            if resumed:
                start, beginning = begun.pop(thread, (float(at), ""))
                call = whole(thread, start, float(at), beginning + resumed.group(1))
            else:
                call = whole(thread, float(at), None, text)
            if call:
                yield call
    for thread, (start, text) in begun.items():
        call = whole(thread, start, float("inf"), text + ") = ?")
        if call:
            yield call


def whole(thread, begun, at, text):
    """A call from its line; nothing for one that failed, and for a wait for the disk that never came back. Where it is
    not known when it came back, the line says how long it took."""
    found = WHOLE.match(text)
    if not found:
        return None
    name, path, arguments, result, took = found.groups()
    if result.startswith("-"):
        return None
    if at is None:
        at = begun + float(took or 0)
    file = plain(path).decode().rsplit("/", 1)[-1]
    if name in ("fdatasync", "fsync"):
        return Call(thread, begun, at, "sync", file) if result == "0" else None
    if name == "ftruncate":
        return Call(thread, begun, at, "cut", file, int(arguments))
    data, _, offset = arguments.rsplit(", ", 2) if name == "pwrite64" else (*arguments.rsplit(", ", 1), None)
    assert offset is not None, f"{file} is written to without a place: {name}"
    return Call(thread, begun, at, "write", file, int(offset), plain(data.strip('"')))


def plain(text):
    return bytes.fromhex(text.replace("\\x", ""))
