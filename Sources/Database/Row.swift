// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One row of an answer. Columns are read in the order in which the statement names them.
public struct Row: Sendable {
    public let values: [SQLValue]

    public init(values: [SQLValue]) { self.values = values }

    public subscript(_ column: Int) -> SQLValue { values[column] }

    /// - Throws: `ColumnFault` when the column holds another type; a schema and its reader must agree.
    public func integer(_ column: Int) throws -> Int64 {
        guard case .integer(let value) = values[column] else { throw ColumnFault(column, "integer", values[column]) }
        return value
    }

    public func optionalInteger(_ column: Int) throws -> Int64? {
        if case .null = values[column] { return nil }
        return try integer(column)
    }

    public func int(_ column: Int) throws -> Int { Int(try integer(column)) }
    public func bool(_ column: Int) throws -> Bool { try integer(column) != 0 }

    public func text(_ column: Int) throws -> String {
        guard case .text(let value) = values[column] else { throw ColumnFault(column, "text", values[column]) }
        return value
    }

    public func optionalText(_ column: Int) throws -> String? {
        if case .null = values[column] { return nil }
        return try text(column)
    }

    public func blob(_ column: Int) throws -> [UInt8] {
        guard case .blob(let value) = values[column] else { throw ColumnFault(column, "blob", values[column]) }
        return value
    }

    public func optionalBlob(_ column: Int) throws -> [UInt8]? {
        if case .null = values[column] { return nil }
        return try blob(column)
    }

    public func rupiah(_ column: Int) throws -> Rupiah { Rupiah(try integer(column)) }
    public func day(_ column: Int) throws -> CalendarDay { CalendarDay(number: Int32(try integer(column))) }
    public func optionalDay(_ column: Int) throws -> CalendarDay? {
        try optionalInteger(column).map { CalendarDay(number: Int32($0)) }
    }
    public func instant(_ column: Int) throws -> Instant { Instant(microseconds: try integer(column)) }
    public func optionalInstant(_ column: Int) throws -> Instant? {
        try optionalInteger(column).map { Instant(microseconds: $0) }
    }
    public func id<Subject>(_ column: Int, _ subject: Subject.Type = Subject.self) throws -> ID<Subject> {
        ID(number: try integer(column))
    }
    public func optionalID<Subject>(_ column: Int, _ subject: Subject.Type = Subject.self) throws -> ID<Subject>? {
        try optionalInteger(column).map { ID(number: $0) }
    }

    /// A column that holds the raw value of an enumeration.
    @inlinable public func value<Value: RawRepresentable>(
        _ column: Int, _ type: Value.Type = Value.self
    ) throws -> Value where Value.RawValue == String {
        let raw = try text(column)
        guard let value = Value(rawValue: raw) else { throw ColumnFault(column, "\(type)", values[column]) }
        return value
    }
}

/// A column does not hold what its reader expects: the schema and the code disagree.
public struct ColumnFault: Error, CustomStringConvertible {
    public let description: String

    @usableFromInline init(_ column: Int, _ expected: String, _ found: SQLValue) {
        description = "column \(column) was expected to hold \(expected), found \(found)"
    }
}
