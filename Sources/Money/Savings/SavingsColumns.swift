// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Lines of up to a thousand accounts as bytes: who got how much, which is sealed, and where each stands after it.
///
/// Numbers take eight bytes each, least significant first; lines are in the order of their accounts.
public enum SavingsColumns {
    /// Lines in one block at most.
    public static let most = 1_000

    private static let givenWidth = 2
    private static let standingWidth = 6

    /// Account and return of each line.
    public static func given(_ lines: ArraySlice<SavingsLine>) -> [UInt8] {
        bytes(lines, width: givenWidth) { line, put in
            put(line.account)
            put(line.returned)
        }
    }

    /// Balance, credited, remainder, and the three sums of the year of each line.
    public static func standing(_ lines: ArraySlice<SavingsLine>) -> [UInt8] {
        bytes(lines, width: standingWidth) { line, put in
            put(line.balance)
            put(line.credited)
            put(line.remainder)
            put(line.yearDays)
            put(line.yearReturn)
            put(line.yearRemainder)
        }
    }

    /// The lines again.
    ///
    /// - Throws: `savings-block-damaged` when the bytes are not those of so many lines.
    public static func lines(given: [UInt8], standing: [UInt8]) throws(Failure) -> [SavingsLine] {
        let count = given.count / (givenWidth * 8)
        guard given.count == count * givenWidth * 8, standing.count == count * standingWidth * 8 else {
            throw Failure(.conflict, "savings-block-damaged")
        }
        return (0..<count).map { line(at: $0, given: given, standing: standing) }
    }

    /// The line of one account; nil where it has none here.
    public static func find(_ account: Int64, given: [UInt8], standing: [UInt8]) throws(Failure) -> SavingsLine? {
        let count = given.count / (givenWidth * 8)
        guard standing.count == count * standingWidth * 8 else { throw Failure(.conflict, "savings-block-damaged") }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if number(given, middle * givenWidth) < account { low = middle + 1 } else { high = middle }
        }
        guard low < count, number(given, low * givenWidth) == account else { return nil }
        return line(at: low, given: given, standing: standing)
    }

    private static func line(at place: Int, given: [UInt8], standing: [UInt8]) -> SavingsLine {
        var line = SavingsLine(account: number(given, place * givenWidth))
        line.returned = number(given, place * givenWidth + 1)
        let start = place * standingWidth
        line.balance = number(standing, start)
        line.credited = number(standing, start + 1)
        line.remainder = number(standing, start + 2)
        line.yearDays = number(standing, start + 3)
        line.yearReturn = number(standing, start + 4)
        line.yearRemainder = number(standing, start + 5)
        return line
    }

    private static func number(_ bytes: [UInt8], _ index: Int) -> Int64 {
        bytes.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(fromByteOffset: index * 8, as: Int64.self)) }
    }

    private static func bytes(
        _ lines: ArraySlice<SavingsLine>, width: Int, _ write: (SavingsLine, (Int64) -> Void) -> Void
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: lines.count * width * 8) { buffer, count in
            var offset = 0
            let raw = UnsafeMutableRawBufferPointer(buffer)
            for line in lines {
                write(line) { number in
                    raw.storeBytes(of: number.littleEndian, toByteOffset: offset, as: Int64.self)
                    offset += 8
                }
            }
            count = offset
        }
    }
}
