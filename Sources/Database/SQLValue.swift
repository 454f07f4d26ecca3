// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A value that crosses the border to a database.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// A type that knows how to stand in a statement.
public protocol SQLConvertible {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
    public var sqlValue: SQLValue { self }
}
extension Int: SQLConvertible {
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Int32: SQLConvertible {
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Int64: SQLConvertible {
    public var sqlValue: SQLValue { .integer(self) }
}
extension Bool: SQLConvertible {
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}
extension String: SQLConvertible {
    public var sqlValue: SQLValue { .text(self) }
}
extension [UInt8]: SQLConvertible {
    public var sqlValue: SQLValue { .blob(self) }
}
extension Rupiah: SQLConvertible {
    public var sqlValue: SQLValue { .integer(amount) }
}
extension CalendarDay: SQLConvertible {
    public var sqlValue: SQLValue { .integer(Int64(number)) }
}
extension Instant: SQLConvertible {
    public var sqlValue: SQLValue { .integer(microseconds) }
}
extension ID: SQLConvertible {
    public var sqlValue: SQLValue { .integer(number) }
}
extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
