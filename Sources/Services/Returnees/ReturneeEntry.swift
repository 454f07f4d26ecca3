// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// Somebody received on the way home, as noted.
public struct ReturneeEntry: Sendable {
    public let name: PersonName
    /// The number of whatever paper there is: NIK, passport, KPJ, or a travel paper in its place (SPLP).
    public let paper: String?
    public let category: ReturneeCase.Category
    /// The country the person comes from.
    public let country: Country
    /// Where the person was received.
    public let place: String
    public let health: ReturneeCase.Health
    /// Where the person goes.
    public let province: Province
    public let rights: ReturneeCase.Rights
    public let arrivedOn: CalendarDay
    public let note: String

    public init(
        name: PersonName, paper: String?, category: ReturneeCase.Category, country: Country, place: String,
        health: ReturneeCase.Health, province: Province, rights: ReturneeCase.Rights, arrivedOn: CalendarDay,
        note: String
    ) {
        self.name = name
        self.paper = paper
        self.category = category
        self.country = country
        self.place = place
        self.health = health
        self.province = province
        self.rights = rights
        self.arrivedOn = arrivedOn
        self.note = note
    }

    /// Letters and digits of the paper's number, as it is looked up.
    var paperSigns: String? {
        guard let paper else { return nil }
        let signs = paper.uppercased().unicodeScalars.filter {
            ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        }
        return signs.isEmpty ? nil : String(String.UnicodeScalarView(signs))
    }

    /// Nobody arrives tomorrow, and nobody is noted years later.
    func check(today: CalendarDay) throws(Failure) {
        guard arrivedOn <= today, arrivedOn >= today.adding(months: -12) else {
            throw Failure(
                .invalid, "returnee-day", field: "arrivedOn",
                details: [
                    "found": arrivedOn.description, "earliest": today.adding(months: -12).description,
                    "latest": today.description,
                ])
        }
    }
}
