// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Store

/// A departure, a return or a crossing of the border, as another system tells it.
public struct ToldEvent: Sendable {
    public let head: ReportHead
    public let name: PersonName
    public let birthDay: CalendarDay
    public let nik: NIK?
    public let passport: Passport?
    /// The placement system's own number of the person.
    public let pmiID: String?
    /// Nil for one that only takes back what it corrects.
    public let movement: ToldMovement?
    /// In Jakarta.
    public let day: CalendarDay
    /// The reference of the earlier event that was wrong.
    public let corrects: String?

    /// - Throws: `invalid` `report-names-nobody` without any number of the person; `told-event-says-nothing` without a
    ///   movement and without anything to correct.
    public init(
        head: ReportHead, name: PersonName, birthDay: CalendarDay, nik: NIK?, passport: Passport?, pmiID: String?,
        movement: ToldMovement?, day: CalendarDay, corrects: String?
    ) throws(Failure) {
        guard nik != nil || passport != nil || pmiID != nil else {
            throw Failure(.invalid, "report-names-nobody", field: "nik")
        }
        guard movement != nil || corrects != nil else {
            throw Failure(.invalid, "told-event-says-nothing", field: "movement")
        }
        self.head = head
        self.name = name
        self.birthDay = birthDay
        self.nik = nik
        self.passport = passport
        self.pmiID = pmiID
        self.movement = movement
        self.day = day
        self.corrects = corrects
    }
}

/// What became of a told event.
public struct ToldOutcome: Sendable, Hashable {
    public let reference: String
    /// Nil where the reference was used for another event before; then nothing was taken.
    public let outcome: ToldEventStore.Outcome?
    /// Why it waits, in a stable word.
    public let reason: String?
}
