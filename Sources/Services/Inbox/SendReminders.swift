// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Store
import Text

extension Door {
    /// After a longer silence only the newest days are gone through: older reminders would come too late.
    private static let mostDays = 7
    private static let atOnce = 200

    /// Sends what is due by today's business day, kind by kind, in slices of one transaction each. A run that was cut
    /// off goes on where it was; nobody is reminded of the same twice.
    ///
    /// - Returns: how many reminders were sent.
    @discardableResult public func sendReminders(by actor: Actor) async throws -> Int {
        try Operation.sendReminders.authorise(actor)
        var sent = 0
        for reminder in Reminder.allCases {
            for day in try await dueDays(of: reminder) {
                var isFinished = false
                while !isFinished {
                    let slice = try await sendSlice(of: reminder, on: day, by: actor)
                    sent += slice.sent
                    isFinished = slice.isFinished
                }
            }
        }
        return sent
    }

    private func dueDays(of reminder: Reminder) async throws -> [CalendarDay] {
        let today = clock.now().jakartaDay
        let last = try await database.read { try ReminderStore($0).lastFinished(reminder.rawValue) }
        let first = last.map { max($0.adding(days: 1), today.adding(days: 1 - Self.mostDays)) } ?? today
        guard first <= today else { return [] }
        return (0...first.days(to: today)).map { first.adding(days: $0) }
    }

    private func sendSlice(
        of reminder: Reminder, on day: CalendarDay, by actor: Actor
    ) async throws -> (sent: Int, isFinished: Bool) {
        try await write(.sendReminders, by: actor) { context in
            let store = ReminderStore(context.transaction)
            let run = try store.run(reminder.rawValue, on: day)
            guard run?.isFinished != true else { return (0, true) }
            let slice = try Reminders(context).tell(
                reminder, on: day, after: run?.reached ?? -1, limit: Self.atOnce)
            let isFinished = slice.seen < Self.atOnce
            try store.keep(
                reminder.rawValue, on: day, reached: slice.reached, finishedAt: isFinished ? context.now : nil)
            context.note("\(reminder.rawValue) \(day) \(slice.sent)")
            return (slice.sent, isFinished)
        }
    }
}

/// Tells the people of one slice.
private struct Reminders {
    private let context: WriteContext
    private let store: ReminderStore

    init(_ context: WriteContext) {
        self.context = context
        store = ReminderStore(context.transaction)
    }

    func tell(
        _ reminder: Reminder, on day: CalendarDay, after reached: Int64, limit: Int
    ) throws -> (seen: Int, sent: Int, reached: Int64) {
        switch reminder {
        case .cover60, .cover30, .cover7:
            let last = day.adding(days: reminder.days)
            let people = try store.endings(on: last, after: reached, limit: limit)
            let sent = try people.count { try tellEnding(ID(number: $0), last, reminder, day) }
            return (people.count, sent, people.last ?? reached)
        case .papers, .objection:
            let asked = day.adding(days: -reminder.days)
            let steps = try store.steps(reminder.step, on: asked, after: reached, limit: limit)
            let sent = try steps.count { try tellClaim($0.claim, reminder, day) }
            return (steps.count, sent, steps.last?.step ?? reached)
        }
    }

    /// Nothing is said where cover goes on afterwards, nor long before the end of the time after work.
    private func tellEnding(
        _ person: ID<PersonRecord>, _ last: CalendarDay, _ reminder: Reminder, _ day: CalendarDay
    ) throws -> Bool {
        let periods = try CoverStore(context.transaction).periods(of: person).filter { $0.programme == .jkm }
        guard let ending = periods.first(where: { $0.range.last == last }),
            !periods.contains(where: { $0.range.last > last }), ending.phase != .after || reminder == .cover7
        else { return false }
        let words = ending.phase == .after ? ReminderTexts.afterWorkEnds : ReminderTexts.coverEnds
        let details = ["last": last.description, "days": String(reminder.days)]
        return try context.tell(
            InboxNotice(
                reminder.rawValue, about: Int64(last.number), on: day, { words.text($0, details) },
                link: ending.phase == .after ? "/perlindungan" : "/perpanjang", urgency: .reminder), to: person)
    }

    /// Nothing is said where the claim has gone on since.
    private func tellClaim(_ id: ID<ClaimRecord>, _ reminder: Reminder, _ day: CalendarDay) throws -> Bool {
        let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(id)
        guard claim.state == reminder.state else { return false }
        let words = reminder == .papers ? ReminderTexts.papersMissing : ReminderTexts.mayObject
        return try context.tell(
            InboxNotice(
                reminder.rawValue, about: id.number, on: day, { words.text($0, ["number": claim.number]) },
                link: "/klaim/\(id)", urgency: .reminder), to: claim.claimant)
    }
}

/// What people are reminded of.
enum Reminder: String, CaseIterable {
    case cover60 = "cover-60"
    case cover30 = "cover-30"
    case cover7 = "cover-7"
    /// Papers that were asked for a week ago are still missing.
    case papers = "papers-7"
    /// A claim was refused two weeks ago, and nobody has objected.
    case objection = "objection-14"

    /// How far away the day is that it is about.
    var days: Int {
        switch self {
        case .cover60: 60
        case .cover30: 30
        case .cover7, .papers: 7
        case .objection: 14
        }
    }

    /// The kind of step after which a claim is looked at, as it is stored.
    var step: String { self == .papers ? "documents-asked" : "refused" }

    /// The state in which the reminder still fits.
    var state: ClaimState.Name { self == .papers ? .documentsAsked : .refused }
}
