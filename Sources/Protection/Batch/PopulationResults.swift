// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the law makes of each person of a population, a column an answer.
///
/// `PopulationResults.unknown` stands where no value of the law is known for the day: never zero for what is not known.
public struct PopulationResults: Sendable, Hashable {
    public static let unknown: Int64 = -1

    /// JKK and JKM due for the contract, in rupiah.
    public var due: [Int64]
    /// On the first days of how many months JKK covers.
    public var jkkMonths: [Int64]
    public var jkmMonths: [Int64]
    /// Phase of JKM cover on the day asked about: 0 none, 1 before, 2 during, 3 after.
    public var phase: [Int64]
    /// Old-age savings paid in, in rupiah.
    public var deposited: [Int64]
    /// Savings with their return at the end of the run.
    public var balance: [Int64]
    /// What each of `PopulationLaw.events` would pay on the day asked about, in rupiah.
    public var benefits: [[Int64]]

    public init(count: Int) {
        let empty = [Int64](repeating: 0, count: count)
        due = empty
        jkkMonths = empty
        jkmMonths = empty
        phase = empty
        deposited = empty
        balance = empty
        benefits = Array(repeating: empty, count: PopulationLaw.events.count)
    }

    public var count: Int { due.count }

    /// The columns by their public names, in the order of files.
    public static let names: [String] =
        ["due", "jkk_months", "jkm_months", "phase", "deposited", "balance"]
        + PopulationLaw.events.map { ParameterName.key($0.rawValue) }

    /// All columns in the order of `names`.
    public var columns: [[Int64]] { [due, jkkMonths, jkmMonths, phase, deposited, balance] + benefits }

    public mutating func append(_ other: PopulationResults) {
        due += other.due
        jkkMonths += other.jkkMonths
        jkmMonths += other.jkmMonths
        phase += other.phase
        deposited += other.deposited
        balance += other.balance
        for place in benefits.indices { benefits[place] += other.benefits[place] }
    }
}

/// Checksums of a column: what two programs compare before they compare their speed.
public struct ColumnSum: Sendable, Hashable {
    /// The sum of all known values.
    public private(set) var sum: Int64 = 0
    /// How many values are not known.
    public private(set) var unknown = 0
    /// Each value times its place counted from 1, added up modulo 2^64: two swapped people change it.
    public private(set) var placed: UInt64 = 0

    public init() {}

    /// Adds the values of people from a place on, counted from 0.
    public mutating func add(_ values: [Int64], from place: Int) {
        var place = UInt64(place)
        for value in values {
            place &+= 1
            placed &+= place &* UInt64(bitPattern: value)
            if value == PopulationResults.unknown { unknown += 1 } else { sum += value }
        }
    }

    public mutating func add(_ other: ColumnSum) {
        sum += other.sum
        unknown += other.unknown
        placed &+= other.placed
    }
}
