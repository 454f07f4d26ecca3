-- SPDX-License-Identifier: Apache-2.0
-- Sends requests made beforehand: REPLAY names a file of records, each a line with the length in bytes and then the
-- whole HTTP request. With REPLAY_AGAIN the file starts over at its end, without it the run ends there.
local file = assert(io.open(assert(os.getenv("REPLAY"), "REPLAY names the file of requests"), "rb"))
local again = os.getenv("REPLAY_AGAIN") ~= nil
local last = ""

function request()
    local length = file:read("*l")
    if length == nil and again then
        file:seek("set", 0)
        length = file:read("*l")
    end
    if length == nil then
        wrk.thread:stop()
        return last
    end
    last = file:read(tonumber(length))
    return last
end

function done(summary, latency, requests)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    io.write(string.format(
        '{"requests": %d, "seconds": %.6f, "refused": %d, "failed": %d, "p50_ms": %.3f, "p99_ms": %.3f}\n',
        summary.requests, summary.duration / 1e6, summary.errors.status, failed,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
