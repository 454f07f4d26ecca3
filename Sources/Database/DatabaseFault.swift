// SPDX-License-Identifier: Apache-2.0

/// What a database refused, in terms that callers can act on.
public enum DatabaseFault: Error, Sendable, CustomStringConvertible {
    /// A UNIQUE, CHECK, foreign-key or trigger rule said no. `message` names the rule.
    case constraint(message: String)
    /// The database is missing, damaged, full, read-only or locked by another program.
    case unavailable(message: String)
    /// Another writer was in the way; the same transaction may succeed when it is run again.
    case outrun(message: String)
    /// The statement itself is wrong: a defect of ours.
    case statement(message: String, sql: String)
    /// A setting that durability rests on does not hold.
    case notDurable(message: String)

    public var description: String {
        switch self {
        case .constraint(let message): "the database refused the write: \(message)"
        case .unavailable(let message): "the database cannot be used: \(message)"
        case .outrun(let message): "another write was in the way: \(message)"
        case .statement(let message, let sql): "the statement failed: \(message) in \(sql)"
        case .notDurable(let message): "the database would not be durable: \(message)"
        }
    }
}
