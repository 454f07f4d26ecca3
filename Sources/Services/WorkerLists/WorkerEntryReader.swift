// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// Reads a row of a list as the registration that it asks for, or says everything that is wrong with it.
struct WorkerEntryReader {
    private let organisation: ID<OrganisationRecord>
    private let today: CalendarDay
    private let tariff: ContributionTariff
    private var priced: [Int: Failure?] = [:]

    init(_ organisation: ID<OrganisationRecord>, today: CalendarDay, tariff: ContributionTariff) {
        self.organisation = organisation
        self.today = today
        self.tariff = tariff
    }

    enum Reading {
        case enrolment(Enrolment)
        /// At least one, each with its field.
        case faults([Failure])
    }

    mutating func read(_ entry: WorkerEntry) -> Reading {
        var fields = Fields(entry)
        let name = fields.needed(.name) { text throws(Failure) in try PersonName.parse(text) }
        let nik = fields.needed(.nik) { text throws(Failure) in try NIK.parse(text) }
        let sex = fields.needed(.sex) { text throws(Failure) in try WorkerWords.sex(text) }
        let born = fields.needed(.birthDay) { text throws(Failure) in try WorkerWords.day(text, .birthDay) }
        let phone = fields.needed(.phone) { text throws(Failure) in try PhoneNumber.parse(text) }
        let email = fields.optional(.email) { text throws(Failure) in try EmailAddress.parse(text) }
        let passport = fields.optional(.passport) { text throws(Failure) in try Passport.parse(text) }
        let province = fields.needed(.province) { text throws(Failure) in
            try Province.parse(WorkerWords.province(text))
        }
        let address = fields.needed(.addressLine) { text throws(Failure) in
            try Address.parse(
                line: text, village: entry[.village], district: entry[.district], province: province?.code ?? "31")
        }
        let work = work(&fields)
        guard fields.failures.isEmpty, let name, let nik, let sex, let born, let phone, let address, let work else {
            return .faults(fields.failures)
        }
        let enrolment = Enrolment(
            name: name, nik: nik, sex: sex, birthDay: born, address: address, phone: phone, email: email,
            passport: passport, family: [], work: work, savings: nil)
        do throws(Failure) {
            try enrolment.check(today: today)
            if let failure = price(work.contractMonths) ?? over(work) { return .faults([failure]) }
            return .enrolment(enrolment)
        } catch {
            return .faults([error])
        }
    }

    private func work(_ fields: inout Fields) -> Enrolment.Work? {
        let country = fields.needed(.country) { text throws(Failure) in try WorkerWords.country(text) }
        let employer = fields.needed(.employer) { text throws(Failure) in try Self.limited(text, .employer, 200) }
        let kind = fields.needed(.employerKind) { text throws(Failure) in try WorkerWords.employerKind(text) }
        let occupation = fields.needed(.occupation) { text throws(Failure) in
            try Self.limited(text, .occupation, 120)
        }
        let first = fields.needed(.contractFirstDay) { text throws(Failure) in
            try WorkerWords.day(text, .contractFirstDay)
        }
        let months = fields.needed(.months) { text throws(Failure) in try WorkerWords.months(text) }
        guard let country, let employer, let kind, let occupation, let first, let months else { return nil }
        return Enrolment.Work(
            route: .p3mi, organisation: ID(number: organisation.number), country: country, employer: employer,
            employerKind: kind, occupation: occupation, contractFirstDay: first, contractMonths: months,
            departedOn: nil)
    }

    /// Why a contract of that length has no price; asked once a length.
    private mutating func price(_ months: Int) -> Failure? {
        if let known = priced[months] { return known }
        var found: Failure?
        do throws(Failure) {
            _ = try tariff.quote(QuoteRequest(route: .p3mi, months: months, on: today, jht: nil))
        } catch {
            found = Failure(error.kind, error.code, field: WorkerField.months.rawValue, details: error.details)
        }
        priced[months] = .some(found)
        return found
    }

    private func over(_ work: Enrolment.Work) -> Failure? {
        let last = work.contractFirstDay.adding(months: work.contractMonths).adding(days: -1)
        guard last < today else { return nil }
        return Failure(
            .invalid, "contract-already-over", field: WorkerField.contractFirstDay.rawValue,
            details: ["found": last.description])
    }

    private static func limited(_ text: String, _ field: WorkerField, _ most: Int) throws(Failure) -> String {
        guard text.count <= most else {
            throw Failure(
                .invalid, "text-length", field: field.rawValue,
                details: ["least": "1", "most": String(most), "found": String(text.count)])
        }
        return text
    }

    /// Reads the cells of a row and gathers what is wrong.
    private struct Fields {
        private let entry: WorkerEntry
        private(set) var failures: [Failure]
        private let unreadable: Set<String>

        init(_ entry: WorkerEntry) {
            self.entry = entry
            failures = entry.failures
            unreadable = Set(entry.failures.compactMap(\.field))
        }

        mutating func needed<Value>(
            _ field: WorkerField, _ parse: (String) throws(Failure) -> Value
        ) -> Value? {
            guard !unreadable.contains(field.rawValue) else { return nil }
            guard entry[field] != nil else {
                failures.append(Failure(.invalid, "field-missing", field: field.rawValue))
                return nil
            }
            return optional(field, parse)
        }

        mutating func optional<Value>(
            _ field: WorkerField, _ parse: (String) throws(Failure) -> Value
        ) -> Value? {
            guard let text = entry[field], !unreadable.contains(field.rawValue) else { return nil }
            do throws(Failure) {
                return try parse(text)
            } catch {
                failures.append(
                    Failure(
                        error.kind, error.code, field: error.field ?? field.rawValue,
                        details: error.details.merging(["found": text]) { found, _ in found }))
                return nil
            }
        }
    }
}
