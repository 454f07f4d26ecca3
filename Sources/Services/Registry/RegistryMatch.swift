// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Sealing
import Spdci
import Store

/// Says whether people satisfy a condition. What is not known of anybody makes a condition neither true nor false, as
/// in SQL: neither it nor its opposite finds anybody.
final class RegistryMatch {
    private let lookup: RegistryLookup
    private let today: CalendarDay
    private var holders: [String: Set<ID<PersonRecord>>] = [:]
    /// The sizes of the families that are known, by person; read when a condition asks.
    private var families: [ID<PersonRecord>: Int] = [:]
    private let people: RegistryPeopleStore
    private let persons: PersonStore

    init(_ transaction: any Transaction, keys: MasterKeys, today: CalendarDay) {
        lookup = RegistryLookup(transaction: transaction, keys: keys)
        people = RegistryPeopleStore(transaction)
        persons = PersonStore(transaction)
        self.today = today
    }

    /// Reads at once what is asked of many.
    func prepare(_ condition: SpdciCondition, sortedBy names: [String], _ lines: [RegistryPeopleStore.Line]) throws {
        let attributes = condition.attributes.union(names).compactMap { RegistryAttribute($0) }
        guard attributes.contains(.familySize) else { return }
        let ids = lines.map(\.id)
        families = try people.familySizes(of: ids)
        for joined in try persons.havingOtherRecords(ids) {
            families[joined] = try people.familySize(of: persons.samePersons(as: joined))
        }
    }

    func satisfies(_ line: RegistryPeopleStore.Line, _ condition: SpdciCondition) throws -> Bool {
        try holds(line, condition) == true
    }

    /// Who has a number or address.
    func holders(_ attribute: RegistryAttribute, _ value: String) throws -> Set<ID<PersonRecord>> {
        let key = "\(attribute) \(value)"
        if let known = holders[key] { return known }
        let found = try lookup.find(attribute, value)
        holders[key] = found
        return found
    }

    private func holds(_ line: RegistryPeopleStore.Line, _ condition: SpdciCondition) throws -> Bool? {
        switch condition {
        case .all(let parts):
            let all = try parts.map { try holds(line, $0) }
            return all.contains(false) ? false : all.contains(nil) ? nil : true
        case .any(let parts):
            let all = try parts.map { try holds(line, $0) }
            return all.contains(true) ? true : all.contains(nil) ? nil : false
        case .not(let part): return try holds(line, part).map { !$0 }
        case .compare(let name, let comparison, let values):
            guard let attribute = RegistryAttribute(name), attribute != .notHeld else { return nil }
            if attribute.isIdentifier {
                guard comparison == .equal || comparison == .in else { return nil }
                return try values.contains { try holders(attribute, $0).contains(line.id) }
            }
            return compare(try value(of: line, attribute), comparison, values, attribute)
        }
    }

    // MARK: Values

    enum Value: Comparable {
        case number(Int64)
        case text(String)
    }

    /// nil where it is not known of this person.
    func value(of line: RegistryPeopleStore.Line, _ attribute: RegistryAttribute) throws -> Value? {
        switch attribute {
        case .name: .text(line.name.lowercased())
        case .sex: .text(line.sex)
        case .birthDay: .number(Int64(line.birthDay.number))
        case .birthYear: .number(Int64(line.birthDay.year))
        case .age: .number(Int64(line.birthDay.months(to: today) / 12))
        case .province: .number(Int64(line.province))
        case .familySize: families[line.id].map { .number(Int64($0)) }
        case .registeredOn: .number(Int64(line.recordedAt.jakartaDay.number))
        case .nik, .passport, .kpj, .personNumber, .phone, .email, .notHeld: nil
        }
    }

    private func compare(
        _ value: Value?, _ comparison: SpdciComparison, _ told: [String], _ attribute: RegistryAttribute
    ) -> Bool? {
        guard let value else { return nil }
        switch value {
        case .number(let number):
            let numbers = told.compactMap { Self.number($0, attribute) }
            guard numbers.count == told.count else { return nil }
            return Self.holds(comparison, Double(number), numbers)
        case .text(let text):
            return Self.holds(comparison, text, told.map { Self.text($0, attribute) })
        }
    }

    private static func holds<Compared: Comparable>(
        _ comparison: SpdciComparison, _ value: Compared, _ told: [Compared]
    ) -> Bool {
        guard let first = told.first else { return false }
        return switch comparison {
        case .equal, .in: told.contains(value)
        case .less: value < first
        case .greater: value > first
        case .atMost: value <= first
        case .atLeast: value >= first
        }
    }

    private static func number(_ text: String, _ attribute: RegistryAttribute) -> Double? {
        switch attribute {
        case .birthDay, .registeredOn:
            CalendarDay(text.prefix(10)).map { Double($0.number) }
        case .province: Double(text.hasPrefix("ID-") ? String(text.dropFirst(3)) : text)
        default: Double(text)
        }
    }

    private static func text(_ text: String, _ attribute: RegistryAttribute) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        guard attribute == .sex else { return plain }
        return ["f": "female", "m": "male", "p": "female", "l": "male"][plain] ?? plain
    }
}
