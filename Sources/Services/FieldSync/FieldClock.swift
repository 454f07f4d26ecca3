// SPDX-License-Identifier: Apache-2.0
import Kernel

/// When something was done by our clock, from what a device's clock said and how far that clock was off.
public struct FieldClock: Sendable, Hashable {
    /// Two measurements further apart mean that the clock was moved between them, in milliseconds.
    static let tolerance = 5 * 60 * 1_000
    /// Work of longer ago waits for a desk, in days.
    static let oldest = 31

    /// How far the device's clock is ahead now, in milliseconds.
    public let skewNow: Int
    public let receivedAt: Instant

    public init(deviceNow: Instant, receivedAt: Instant) {
        // A clock that is years off is still a number of milliseconds.
        skewNow = Int((deviceNow.microseconds - receivedAt.microseconds) / 1_000)
        self.receivedAt = receivedAt
    }

    /// When it was done: the device's time less how far its clock was ahead then, or is now where that was not
    /// measured. Nothing was done after it was received.
    public func happened(_ madeAt: Instant, skew: Int?) -> Instant {
        let ahead = skew ?? skewNow
        return min(Instant(microseconds: madeAt.microseconds - Int64(ahead) * 1_000), receivedAt)
    }

    /// Whether two measurements disagree on the day, so that nobody can tell it from the clock alone.
    public func isDoubtful(_ madeAt: Instant, skew: Int?) -> Bool {
        guard let skew, abs(skew - skewNow) > Self.tolerance else { return false }
        return happened(madeAt, skew: skew).jakartaDay != happened(madeAt, skew: skewNow).jakartaDay
    }

    /// Whether it is too long ago to be taken in without a desk.
    func isOld(_ happenedAt: Instant) -> Bool {
        happenedAt.jakartaDay.days(to: receivedAt.jakartaDay) > Self.oldest
    }
}
