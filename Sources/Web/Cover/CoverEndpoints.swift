// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Cover on any day.
    var coverEndpoints: [Endpoint] {
        [
            .page(.viewCover, "/perlindungan") { call in
                let home = Link(FrameTexts.texts(call.language).home, "/beranda")
                return try await call.coverPage(try call.ownPerson(), "/perlindungan", [home])
            },
            .page(.viewCover, "/orang/{person}/perlindungan") { call in
                let person = try call.key("person", PersonRecord.self)
                let people = Link(FrameTexts.texts(call.language).people, "/orang/\(person)")
                return try await call.coverPage(person, "/orang/\(person)/perlindungan", [people])
            },
            .get(
                .viewCover, "/api/v1/persons/{person}/cover", query: CoverQuery.self, gives: CoverRecord.self
            ) { call, query in
                let cover = try await door.viewCover(
                    try call.key("person"), on: query.on, knownAt: query.knownAt, by: call.actor)
                return CoverRecord(cover, call.language)
            },
        ]
    }
}

extension Call {
    /// The page about a day; what was known on a day is what was known when it ended in Jakarta.
    fileprivate func coverPage(
        _ person: ID<PersonRecord>, _ address: String, _ breadcrumbs: [Link]
    ) async throws -> Page {
        let typed = typedQuery
        var faults = FaultList()
        let day = faults.read { () throws(Failure) in try typed.day("on") } ?? nil
        let known = faults.read { () throws(Failure) in try typed.day("known") } ?? nil
        let cover = try await site.door.viewCover(
            person, on: day, knownAt: known.map { Instant(startOf: $0.adding(days: 1)) }, by: actor)
        return CoverPage(
            frame(), cover, typed, faults.failures, address: address, breadcrumbs: breadcrumbs, today: today
        ).page
    }
}

extension TypedFields {
    /// The day in a field; nil where it is empty.
    ///
    /// - Throws: `invalid` `day-malformed`.
    func day(_ name: String) throws(Failure) -> CalendarDay? {
        guard let text = self[name], !text.isEmpty else { return nil }
        guard let day = CalendarDay(text) else {
            throw Failure(.invalid, "day-malformed", field: name, details: ["found": String(text.prefix(40))])
        }
        return day
    }
}
