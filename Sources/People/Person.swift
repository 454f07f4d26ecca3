// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A person as known by the identity card: worker, candidate or heir.
public struct Person: Sendable, Hashable {
    public let id: ID<Person>
    public let name: PersonName
    public let sex: Sex
    public let birthDay: CalendarDay
    /// Nil for somebody met abroad without a card.
    public let nik: NIK?

    /// Fails as `NIK.check` does where the NIK says another day of birth or sex.
    public init(id: ID<Person>, name: PersonName, sex: Sex, birthDay: CalendarDay, nik: NIK?) throws(Failure) {
        try nik?.check(against: birthDay, sex: sex)
        self.id = id
        self.name = name
        self.sex = sex
        self.birthDay = birthDay
        self.nik = nik
    }

    /// Completed years of life on a day.
    public func age(on day: CalendarDay) -> Int { birthDay.months(to: day) / 12 }
}
