// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Services
import Wire

extension ComparedRow {
    /// The person as the use case takes it.
    ///
    /// - Parameter place: Where it stands in the request, for the name of a field at fault.
    func person(at place: Int) throws(Failure) -> ComparedPerson {
        do throws(Failure) {
            let passport = try passport.map { text throws(Failure) in try Passport.parse(text) }
            let nik = try nik.map { text throws(Failure) in try NIK.parse(text) }
            guard nik != nil || passport != nil else { throw Failure(.invalid, "report-names-nobody", field: "nik") }
            var told: [ToldField: String] = [:]
            told[.phone] = try phone.map { text throws(Failure) in try PhoneNumber.parse(text).text }
            told[.email] = try email.map { text throws(Failure) in try EmailAddress.parse(text).text }
            told[.passport] = passport?.text
            told[.addressAbroad] = addressAbroad
            told[.employer] = employer
            return ComparedPerson(
                name: try PersonName.parse(name), birthDay: birthDay, nik: nik, passport: passport, told: told)
        } catch {
            throw Failure(
                error.kind, error.code, field: "people.\(place).\(error.field ?? "name")", details: error.details)
        }
    }
}

extension ComparisonRequest {
    func persons() throws(Failure) -> [ComparedPerson] {
        var persons: [ComparedPerson] = []
        for (place, row) in people.enumerated() { persons.append(try row.person(at: place)) }
        return persons
    }
}

extension ComparisonAnswer {
    init(_ comparison: FileComparison) {
        self.init(outcomes: comparison.outcomes.map(\.rawValue), differences: comparison.differences)
    }
}
