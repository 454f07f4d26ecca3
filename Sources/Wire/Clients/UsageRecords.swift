// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How often a program called an address on a day.
public struct UsageLine: WireRecord {
    public let day: CalendarDay
    /// Method and address, parameters in braces.
    public let route: String
    /// All calls.
    public let calls: Int
    /// Those that were refused, the throttled ones not counted.
    public let refused: Int
    public let throttled: Int

    public init(day: CalendarDay, route: String, calls: Int, refused: Int, throttled: Int) {
        self.day = day
        self.route = route
        self.calls = calls
        self.refused = refused
        self.throttled = throttled
    }

    public static let shape = Shape<UsageLine>(
        UsageLine.init, WireField("day", \.day, .day), WireField("route", \.route, .text(1...300)),
        WireField("calls", \.calls, .integer(0...Int(Int32.max))),
        WireField("refused", \.refused, .integer(0...Int(Int32.max))),
        WireField("throttled", \.throttled, .integer(0...Int(Int32.max))))
}

/// A program's calls of the last 31 days, newest day first.
public struct UsageAnswer: WireRecord {
    public let client: String
    public let callsAMinute: Int
    public let lines: [UsageLine]

    public init(client: String, callsAMinute: Int, lines: [UsageLine]) {
        self.client = client
        self.callsAMinute = callsAMinute
        self.lines = lines
    }

    public static let shape = Shape<UsageAnswer>(
        UsageAnswer.init, WireField("client", \.client, .text(1...60)),
        WireField("callsAMinute", \.callsAMinute, .integer(1...100_000)),
        WireField("lines", \.lines, .list(of: .record(), 0...100_000)))
}
