// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database

/// What the server answered to one statement, in libpq's binary form. Freed with the last reference.
final class PostgresAnswer {
    private let result: OpaquePointer
    private let width: Int32
    private let height: Int32
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        width = PQnfields(result)
        height = PQntuples(result)
        types = (0..<width).map { PQftype(result, $0) }
    }

    deinit { PQclear(result) }

    /// How many rows the statement changed, or made.
    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// The server's word for what it did: `SELECT 3`, `COMMIT`.
    var command: String { String(cString: PQcmdStatus(result)) }

    /// Whether rows were changed or made.
    var hasWritten: Bool { !command.hasPrefix("SELECT") && changes > 0 }

    func rows(_ sql: SQL) throws -> [Row] {
        try (0..<height).map { row in Row(values: try (0..<width).map { try value(row, $0, sql) }) }
    }

    func numbers(_ sql: SQL) throws -> [Int64] {
        var numbers: [Int64] = []
        numbers.reserveCapacity(Int(width) * Int(height))
        for row in 0..<height {
            for column in 0..<width {
                guard case .integer(let number) = try value(row, column, sql) else {
                    throw DatabaseFault.statement(message: "column \(column) holds no whole number", sql: sql.text)
                }
                numbers.append(number)
            }
        }
        return numbers
    }

    private func value(_ row: Int32, _ column: Int32, _ sql: SQL) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch types[Int(column)] {
        case PostgresParameters.TypeNumber.integer, PostgresParameters.TypeNumber.shortInteger,
            PostgresParameters.TypeNumber.smallInteger:
            return .integer(bytes.signedInteger)
        case PostgresParameters.TypeNumber.boolean: return .integer(bytes.first == 0 ? 0 : 1)
        case PostgresParameters.TypeNumber.numeric:
            guard let number = bytes.wholeNumeric else {
                throw DatabaseFault.statement(message: "column \(column) holds no whole number", sql: sql.text)
            }
            return .integer(number)
        case PostgresParameters.TypeNumber.text, PostgresParameters.TypeNumber.name:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresParameters.TypeNumber.bytes: return .blob(Array(bytes))
        case let other:
            throw DatabaseFault.statement(
                message: "column \(column) is of type \(other), which is none of ours", sql: sql.text)
        }
    }
}

extension UnsafeRawBufferPointer {
    /// A number in network order, of 2, 4 or 8 bytes.
    fileprivate var signedInteger: Int64 {
        var number: Int64 = (first ?? 0) >= 0x80 ? -1 : 0
        for byte in self { number = number << 8 | Int64(byte) }
        return number
    }

    /// NUMERIC without a fraction: digits to the base of 10,000 after their count, weight, sign and scale. Sums of
    /// BIGINT come like this. Nil where it has a fraction or does not fit.
    fileprivate var wholeNumeric: Int64? {
        func word(_ place: Int) -> Int { Int(self[2 * place]) << 8 | Int(self[2 * place + 1]) }
        guard count >= 8 else { return nil }
        let (digits, weight, sign) = (word(0), Int(Int16(truncatingIfNeeded: word(1))), word(2))
        guard sign == 0 || sign == 0x4000, digits == 0 || digits <= weight + 1 else { return nil }
        var number: Int64 = 0
        for place in stride(from: 0, through: digits == 0 ? -1 : weight, by: 1) {
            let digit = Int64(place < digits ? word(4 + place) : 0)
            let (shifted, overflows) = number.multipliedReportingOverflow(by: 10_000)
            let (sum, exceeds) = shifted.addingReportingOverflow(sign == 0 ? digit : -digit)
            guard !overflows, !exceeds else { return nil }
            number = sum
        }
        return number
    }
}
