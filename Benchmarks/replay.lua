-- SPDX-License-Identifier: Apache-2.0
-- Sends requests made beforehand: REPLAY names a file of records, each a line with the length in bytes and then the
-- whole HTTP request. With REPLAY_AGAIN the file starts over at its end; without it the last request is repeated, and
-- the figures say that the file was used up.
local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    file = assert(io.open(assert(os.getenv("REPLAY"), "REPLAY names the file of requests"), "rb"))
    again = os.getenv("REPLAY_AGAIN") ~= nil
    last, usedUp = "", false
end

function request()
    local length = file:read("*l")
    if length == nil and again then
        file:seek("set", 0)
        length = file:read("*l")
    end
    if length == nil then
        usedUp = true
        return last
    end
    last = file:read(tonumber(length))
    return last
end

function done(summary, latency, requests)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    local exhausted = false
    for _, thread in ipairs(threads) do
        exhausted = exhausted or thread:get("usedUp")
    end
    io.write(string.format(
        '{"requests": %d, "seconds": %.6f, "refused": %d, "failed": %d, "p50_ms": %.3f, "p99_ms": %.3f,'
            .. ' "used_up": %s}\n',
        summary.requests, summary.duration / 1e6, summary.errors.status, failed,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, tostring(exhausted)))
end
