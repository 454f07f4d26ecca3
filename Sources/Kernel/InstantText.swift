// SPDX-License-Identifier: Apache-2.0

extension Instant {
    /// ISO 8601 at an offset, whole seconds: `2026-11-21T09:00:00+07:00`.
    public func text(at offset: ClockOffset) -> String {
        let local = seconds + Int64(offset.seconds)
        let day = CalendarDay(number: Int32(floorDivide(local, 86_400)))
        let second = Int(local - floorDivide(local, 86_400) * 86_400)
        let clock = twoDigits(second / 3_600) + ":" + twoDigits(second / 60 % 60) + ":" + twoDigits(second % 60)
        return "\(day)T\(clock)\(offset.text)"
    }

    /// Reads ISO 8601 with seconds, an optional fraction, and `Z` or an offset; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == 0x54 || bytes[10] == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = CalendarDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = pair(bytes, 11, below: 24), let minute = pair(bytes, 14, below: 60),
            let second = pair(bytes, 17, below: 60)
        else { return nil }
        var next = 19
        var fraction: Int64 = 0
        if bytes[next] == 0x2E {
            next += 1
            var unit: Int64 = 100_000
            let start = next
            while next < bytes.count, (0x30...0x39).contains(bytes[next]) {
                fraction += Int64(bytes[next] - 0x30) * unit
                unit /= 10
                next += 1
            }
            guard next > start else { return nil }
        }
        guard let offset = zone(bytes[next...]) else { return nil }
        let local = Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.init(microseconds: (local - Int64(offset)) * 1_000_000 + fraction)
    }
}

private func pair(_ bytes: [UInt8], _ at: Int, below limit: Int) -> Int? {
    guard at + 1 < bytes.count, (0x30...0x39).contains(bytes[at]), (0x30...0x39).contains(bytes[at + 1]) else {
        return nil
    }
    let value = Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
    return value < limit ? value : nil
}

private func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
    let suffix = Array(bytes)
    if suffix == [0x5A] || suffix == [0x7A] { return 0 }
    guard suffix.count == 6, suffix[0] == 0x2B || suffix[0] == 0x2D, suffix[3] == 0x3A,
        let hours = pair(suffix, 1, below: 15), let minutes = pair(suffix, 4, below: 60)
    else { return nil }
    let distance = hours * 3_600 + minutes * 60
    return suffix[0] == 0x2D ? -distance : distance
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC.
    public var description: String { text(at: .utc) }
}
