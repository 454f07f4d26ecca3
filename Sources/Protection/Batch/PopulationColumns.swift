// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What is asked of each person of a population, a column a fact. One person has one placement with one contract.
///
/// Days are days since 1 January 1970, `PopulationColumns.none` where there is no such day. All columns are as long.
public struct PopulationColumns: Sendable, Hashable {
    /// Stands where a day did not happen or a loss was not had.
    public static let none = Int32.min

    /// 1 without a placement executor, else 0.
    public var perseorangan: [Int32] = []
    /// Length of the contract that is priced, 1...120.
    public var months: [Int32] = []
    /// For how many months the contract was paid and lasts, with its extensions, 1...120.
    public var lasts: [Int32] = []
    /// The day whose law prices the contributions.
    public var pricedOn: [Int32] = []
    /// First day of membership.
    public var registered: [Int32] = []
    /// The payment of stage before was settled; through an executor only.
    public var paidBefore: [Int32] = []
    /// The payment of stage during-after was settled.
    public var paid: [Int32] = []
    /// First day of the contract; always there.
    public var starts: [Int32] = []
    public var departed: [Int32] = []
    /// Arrived at the Indonesian port for good.
    public var home: [Int32] = []
    /// Old-age savings chosen a month, in rupiah; 0 without.
    public var savings: [Int32] = []
    /// Bit n is 1 where the savings of the n-th month of the run were paid, counted from 0.
    public var savingsPaid: [Int32] = []
    /// What treatment abroad cost, in rupiah.
    public var treatmentCost: [Int32] = []
    /// What a return in trouble cost, in rupiah.
    public var returnCost: [Int32] = []
    /// A place in `PopulationLaw.losses`.
    public var loss: [Int32] = []

    public init() {}

    public var count: Int { months.count }

    /// The columns by their public names, in the order of files.
    public static let names: [(name: String, column: any WritableKeyPath<PopulationColumns, [Int32]> & Sendable)] = [
        ("perseorangan", \.perseorangan), ("months", \.months), ("lasts", \.lasts), ("priced_on", \.pricedOn),
        ("registered", \.registered), ("paid_before", \.paidBefore), ("paid", \.paid), ("starts", \.starts),
        ("departed", \.departed), ("home", \.home), ("savings", \.savings), ("savings_paid", \.savingsPaid),
        ("treatment_cost", \.treatmentCost), ("return_cost", \.returnCost), ("loss", \.loss),
    ]

    /// The columns that hold days.
    public static let dayNames: Set<String> = [
        "priced_on", "registered", "paid_before", "paid", "starts", "departed", "home",
    ]

    /// Some of the people, in order.
    public func rows(_ range: Range<Int>) -> PopulationColumns {
        var part = PopulationColumns()
        for (_, column) in PopulationColumns.names { part[keyPath: column] = Array(self[keyPath: column][range]) }
        return part
    }

    /// Refuses what no person can be: `population-column-length`, `contract-months-out-of-range`,
    /// `population-value-out-of-range`.
    public func check(losses: Int) throws(Failure) {
        for (name, column) in PopulationColumns.names where self[keyPath: column].count != count {
            throw Failure(
                .invalid, "population-column-length", field: name,
                details: ["found": String(self[keyPath: column].count), "expected": String(count)])
        }
        let days = MonthIndex.days
        for (name, column) in PopulationColumns.names {
            let limits: ClosedRange<Int32>
            switch name {
            case "perseorangan": limits = 0...1
            case "months", "lasts": limits = 1...120
            case "loss": limits = 0...Int32(losses - 1)
            case _ where PopulationColumns.dayNames.contains(name): limits = days
            default: limits = 0...Int32.max
            }
            let mayBeNone = name == "loss" || (limits == days && name != "starts" && name != "priced_on")
            for (place, value) in self[keyPath: column].enumerated()
            where !limits.contains(value) && !(mayBeNone && value == PopulationColumns.none) {
                throw Failure(
                    .invalid, "population-value-out-of-range", field: name,
                    details: [
                        "row": String(place + 1), "found": String(value), "least": String(limits.lowerBound),
                        "most": String(limits.upperBound),
                    ])
            }
        }
    }
}
