// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap
import Synchronization

/// The partners that may call, read anew every few seconds, and how often each may still call this minute.
final class SnapPartners: Sendable {
    /// What was changed from another program counts within this many seconds; what this one changes counts at once.
    static let freshSeconds: Int64 = 5
    /// From this age on the partners are read anew beside the calls, so that no call waits for it.
    private static let ageingSeconds: Int64 = 2

    private struct Book: Sendable {
        let byID: [String: SnapPartner]
        let byClientKey: [String: SnapPartner]
        let readAt: Instant
        let day: CalendarDay

        init(_ partners: [SnapPartner], readAt: Instant) {
            byID = Dictionary(partners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            byClientKey = Dictionary(partners.map { ($0.clientKey, $0) }, uniquingKeysWith: { first, _ in first })
            self.readAt = readAt
            day = readAt.jakartaDay
        }

        func age(at now: Instant) -> Int64 { abs(now.seconds - readAt.seconds) }
    }

    private struct Shelf {
        var book: Book?
        /// The reading under way; whoever finds no book waits for it with the others.
        var reading: Task<Book, any Error>?
        /// Counts how often the book was forgotten: what began to be read before is not put on the shelf.
        var edition = 0
    }

    private let door: Door
    private let shelf = Mutex(Shelf())
    private let calls = CallShares<String>()

    init(door: Door) { self.door = door }

    func partner(id: String) async throws -> SnapPartner? { try await book().byID[id] }

    func partner(clientKey: String) async throws -> SnapPartner? { try await book().byClientKey[clientKey] }

    /// Lets the next call read the partners anew.
    func forget() {
        shelf.withLock { shelf in shelf = Shelf(edition: shelf.edition + 1) }
    }

    /// Counts a call; false where the partner called too often this minute, whichever processes it called.
    func admits(_ partner: SnapPartner, at now: Instant) async throws -> Bool {
        guard let most = partner.callsAMinute else { return true }
        let minute = now.seconds / 60
        return try await calls.admits(partner.id, in: minute) {
            try await door.takeCalls(of: partner.id, most: most, minute: minute)
        }
    }

    /// The same from memory alone; nil, and nothing is counted, where the database must be asked.
    func keptAdmission(of partner: SnapPartner, at now: Instant) -> Bool? {
        guard partner.callsAMinute != nil else { return true }
        return switch calls.spend(partner.id, in: now.seconds / 60) {
        case .admitted: true
        case .usedUp: false
        case .toBeTaken: nil
        }
    }

    /// The partner as read a moment ago; nil also where the partners must be read anew.
    func keptPartner(id: String, at now: Instant) -> SnapPartner? { keptBook(at: now)?.byID[id] }

    private func keptBook(at now: Instant) -> Book? {
        guard let book = shelf.withLock({ $0.book }), book.day == now.jakartaDay, book.age(at: now) < Self.freshSeconds
        else { return nil }
        if book.age(at: now) >= Self.ageingSeconds { _ = reading() }
        return book
    }

    private func book() async throws -> Book {
        if let book = keptBook(at: door.clock.now()) { return book }
        return try await reading().value
    }

    private func reading() -> Task<Book, any Error> {
        shelf.withLock { shelf in
            if let reading = shelf.reading { return reading }
            let edition = shelf.edition
            let begun = Task { try await self.read(edition) }
            shelf.reading = begun
            return begun
        }
    }

    private func read(_ edition: Int) async throws -> Book {
        let now = door.clock.now()
        let found: Result<Book, any Error>
        do {
            let partners = try await door.callingPartners().compactMap(SnapPartner.init)
            found = .success(Book(partners, readAt: now))
        } catch {
            found = .failure(error)
        }
        shelf.withLock { shelf in
            guard shelf.edition == edition else { return }
            shelf.reading = nil
            if case .success(let book) = found { shelf.book = book }
        }
        return try found.get()
    }
}
