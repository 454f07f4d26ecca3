// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import Store

/// As of when the books are asked.
struct MomentOptions: ParsableArguments {
    @Option(help: "Through this business day, YYYY-MM-DD. (default: all days)")
    var on: String?

    @Option(help: "By what had been recorded until this moment, 2026-11-21T09:00:00+07:00. (default: everything)")
    var knownAt: String?

    var moment: BookMoment {
        get throws {
            BookMoment(through: try on.map { try DayOption.day($0, "--on") }, knownAt: try Self.instant(knownAt))
        }
    }

    /// - Throws: bad usage when the text is no moment.
    static func instant(_ text: String?) throws -> Instant? {
        guard let text else { return nil }
        guard let instant = Instant(text) else {
            throw ValidationError("--known-at must be a moment as 2026-11-21T09:00:00+07:00, found \(text)")
        }
        return instant
    }
}
