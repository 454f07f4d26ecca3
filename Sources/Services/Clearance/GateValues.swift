// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A worker's own values in an answer, packed: days, moments, keys and numbers as numbers, the worker's own person key
/// and KPJ and what stood there shortly before as one byte each, other texts as they are. What is unpacked is byte for
/// byte what was packed.
struct GateValues {
    /// The first byte of a packed value. From `shortText` on it counts the bytes of a text in quotes, from `again` on
    /// how many values before the same one stood.
    fileprivate enum Form {
        static let person: UInt8 = 0
        static let kpj: UInt8 = 1
        static let day: UInt8 = 2
        static let moment: UInt8 = 3
        static let key: UInt8 = 4
        /// Digits in quotes: how many, and the number.
        static let digits: UInt8 = 5
        static let integer: UInt8 = 6
        static let raw: UInt8 = 7
        static let shortText: UInt8 = 8
        static let again: UInt8 = 240
    }

    private static let quote = UInt8(ascii: "\"")
    private static let mostDigits = 18
    private static let mostBefore = 16
    private static let dayLength: Int64 = 86_400

    /// Whose answer it is, and the seconds from which it no longer counts.
    let person: Int64
    let kpj: UInt64?
    let validUntil: UInt32

    /// Packs values, each the text of a JSON value.
    func pack(_ values: [[UInt8]]) -> [UInt8] {
        var packed: [UInt8] = []
        for (place, value) in values.enumerated() {
            let before = values[..<place].suffix(Self.mostBefore).reversed()
            if let back = before.firstIndex(of: value).map({ before.distance(from: before.startIndex, to: $0) }) {
                packed.append(Form.again + UInt8(back))
            } else {
                pack(value, to: &packed)
            }
        }
        return packed
    }

    /// Writes the value at a place out, and goes on to the next.
    fileprivate func unpack(_ packed: [UInt8], at place: inout Int, to bytes: inout [UInt8]) {
        let form = packed[place]
        place += 1
        switch form {
        case Form.integer: bytes += String(Self.number(packed, &place)).utf8
        case Form.raw:
            let count = Int(Self.number(packed, &place))
            bytes += packed[place..<place + count]
            place += count
        default:
            bytes.append(Self.quote)
            unpackText(form, packed, at: &place, to: &bytes)
            bytes.append(Self.quote)
        }
    }

    private func unpackText(_ form: UInt8, _ packed: [UInt8], at place: inout Int, to bytes: inout [UInt8]) {
        switch form {
        case Form.person: bytes += ID<PersonRecord>(number: person).description.utf8
        case Form.kpj: Self.write(kpj ?? 0, digits: GateKey.longestKPJ, to: &bytes)
        case Form.day: Self.write(CalendarDay(number: Self.day(packed, &place)), to: &bytes)
        case Form.moment: Self.write(moment: Int64(validUntil) - Int64(Self.number(packed, &place)), to: &bytes)
        case Form.key: bytes += ID<PersonRecord>(number: Int64(Self.number(packed, &place))).description.utf8
        case Form.digits:
            let digits = Int(Self.number(packed, &place))
            Self.write(Self.number(packed, &place), digits: digits, to: &bytes)
        default:
            let count = Int(form - Form.shortText)
            bytes += packed[place..<place + count]
            place += count
        }
    }

    private func pack(_ value: [UInt8], to packed: inout [UInt8]) {
        let start = packed.count
        if let text = Self.unquoted(value) {
            packText(text, to: &packed)
        } else if let number = Self.digits(value[...]), value.count == 1 || value.first != UInt8(ascii: "0") {
            packed.append(Form.integer)
            Self.append(number, to: &packed)
        }
        // A text that only looks like a day or a moment is kept as it is.
        if packed.count > start, unpacked(packed, from: start) == value { return }
        packed.removeSubrange(start...)
        packed.append(Form.raw)
        Self.append(UInt64(value.count), to: &packed)
        packed += value
    }

    private func packText(_ text: ArraySlice<UInt8>, to packed: inout [UInt8]) {
        if let number = Self.digits(text) {
            if text.count == GateKey.longestKPJ, number == kpj { return packed.append(Form.kpj) }
            packed.append(Form.digits)
            Self.append(UInt64(text.count), to: &packed)
            return Self.append(number, to: &packed)
        }
        if text.count == 13, let id = ID<PersonRecord>(Self.string(text)), id.number >= 0 {
            if id.number == person { return packed.append(Form.person) }
            packed.append(Form.key)
            return Self.append(UInt64(id.number), to: &packed)
        }
        if text.count == 10, let day = CalendarDay(Self.string(text)),
            let number = UInt16(exactly: day.number)
        {
            packed += [Form.day, UInt8(truncatingIfNeeded: number), UInt8(number >> 8)]
            return
        }
        if text.count >= 20, text.dropFirst(10).first == UInt8(ascii: "T"), let moment = Instant(Self.string(text)),
            moment.seconds >= 0, let before = UInt64(exactly: Int64(validUntil) - moment.seconds)
        {
            packed.append(Form.moment)
            return Self.append(before, to: &packed)
        }
        guard text.count < Int(Form.again - Form.shortText) else { return }
        packed.append(Form.shortText + UInt8(text.count))
        packed += text
    }

    private func unpacked(_ packed: [UInt8], from start: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = start
        unpack(packed, at: &place, to: &bytes)
        return bytes
    }

    private static func unquoted(_ value: [UInt8]) -> ArraySlice<UInt8>? {
        value.count >= 2 && value.first == quote && value.last == quote ? value.dropFirst().dropLast() : nil
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> UInt64? {
        guard (1...mostDigits).contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
    }

    private static func string(_ text: ArraySlice<UInt8>) -> String { String(decoding: text, as: UTF8.self) }

    /// `YYYY-MM-DD`, for an answer's sake without a text in between.
    private static func write(_ day: CalendarDay, to bytes: inout [UInt8]) {
        let (year, month, day) = day.components
        write(UInt64(year), digits: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        write(UInt64(month), digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        write(UInt64(day), digits: 2, to: &bytes)
    }

    /// ISO 8601 in UTC, from seconds since 1970.
    private static func write(moment seconds: Int64, to bytes: inout [UInt8]) {
        write(CalendarDay(number: Int32(seconds / dayLength)), to: &bytes)
        let second = UInt64(seconds % dayLength)
        bytes.append(UInt8(ascii: "T"))
        write(second / 3_600, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(second / 60 % 60, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(second % 60, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
    }

    private static func write(_ number: UInt64, digits: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        var rest = number
        for _ in 0..<digits {
            bytes.append(0x30 + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// Seven bits a byte, the low ones first; the last byte is below 128.
    private static func append(_ number: UInt64, to packed: inout [UInt8]) {
        var rest = number
        while rest >= 128 {
            packed.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        packed.append(UInt8(rest))
    }

    private static func day(_ packed: [UInt8], _ place: inout Int) -> Int32 {
        defer { place += 2 }
        return Int32(packed[place]) | Int32(packed[place + 1]) << 8
    }

    private static func number(_ packed: [UInt8], _ place: inout Int) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while packed[place] >= 128 {
            number |= UInt64(packed[place] & 127) << shift
            shift += 7
            place += 1
        }
        number |= UInt64(packed[place]) << shift
        place += 1
        return number
    }
}

/// Unpacks the values of one answer, in their order.
struct GateValueReader {
    private let values: GateValues
    private let packed: [UInt8]
    private var place = 0
    /// Where each value read so far stands.
    private var places: [Int] = []

    init(_ values: GateValues, _ packed: [UInt8]) {
        self.values = values
        self.packed = packed
    }

    /// Writes the next value; nothing where there is none.
    mutating func next(to bytes: inout [UInt8]) {
        guard place < packed.count else { return }
        if packed[place] >= GateValues.Form.again {
            var earlier = places[places.count - 1 - Int(packed[place] - GateValues.Form.again)]
            places.append(earlier)
            place += 1
            values.unpack(packed, at: &earlier, to: &bytes)
        } else {
            places.append(place)
            values.unpack(packed, at: &place, to: &bytes)
        }
    }
}
