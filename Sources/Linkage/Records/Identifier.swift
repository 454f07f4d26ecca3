// SPDX-License-Identifier: Apache-2.0

/// Numbers of papers and telephones packed into 64 bits, so that a digit more or less can still be told.
enum Identifier {
    /// Letters and digits, six bits each, up to ten; longer ones only as a hash (equal or not equal). 0 when empty.
    static func paper(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var packed: UInt64 = 0
        var count = 0
        var hash: UInt64 = 0
        for byte in text {
            guard let code = code(byte) else { continue }
            count += 1
            packed = packed << 6 | UInt64(code)
            hash = Hashing.mix(hash, UInt64(code))
        }
        return count <= 10 ? packed : hash | 1 << 63
    }

    /// Up to fifteen digits, four bits each (digit + 1); Indonesian mobile numbers lose 62 or 0 in front.
    static func phone(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var packed: UInt64 = 0
        var count = 0
        for byte in text where byte >= 48 && byte <= 57 {
            let digit = UInt64(byte - 48)
            if count == 0 && digit == 0 { continue }
            guard count < 15 else { break }
            packed = packed << 4 | (digit + 1)
            count += 1
        }
        if count > 9, packed >> UInt64(4 * (count - 2)) == 0x73 { packed &= (1 << UInt64(4 * (count - 2))) - 1 }
        return packed
    }

    /// Sixteen digits, four bits each; zeros lost in front are put back. 0 when empty or all zeros.
    static func nik(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var packed: UInt64 = 0
        var count = 0
        for byte in text where byte >= 48 && byte <= 57 && count < 16 {
            packed = packed << 4 | UInt64(byte - 48)
            count += 1
        }
        return count >= 8 ? packed : 0
    }

    /// Whether one keystroke lies between two packed values of `width` bits a character: a character taken for
    /// another, left out, put in, or two neighbours swapped.
    @inline(__always)
    static func isOneApart(_ first: UInt64, _ second: UInt64, width: UInt64) -> Bool {
        guard first != second, first != 0, second != 0 else { return false }
        let difference = first ^ second
        let low = UInt64(difference.trailingZeroBitCount) / width * width
        let high = UInt64(63 - difference.leadingZeroBitCount) / width * width
        if low == high { return true }
        let mask: UInt64 = (1 << width) - 1
        if high == low + width {
            let swapped = (first >> low & mask) << width | (first >> high & mask)
            let pair: UInt64 = (1 << (2 * width)) - 1
            if second >> low & pair == swapped { return true }
        }
        return isOneLonger(first, second, width) || isOneLonger(second, first, width)
    }

    /// Whether taking one character out of `long` gives `short`.
    private static func isOneLonger(_ long: UInt64, _ short: UInt64, _ width: UInt64) -> Bool {
        let length = (UInt64(64 - long.leadingZeroBitCount) + width - 1) / width
        let other = (UInt64(64 - short.leadingZeroBitCount) + width - 1) / width
        guard length == other + 1 else { return false }
        for place in 0..<length {
            let below: UInt64 = (1 << (place * width)) - 1
            if long & below | (long >> width) & ~below == short { return true }
        }
        return false
    }

    private static func code(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48 + 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65 + 11
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 97 + 11
        default: nil
        }
    }
}
