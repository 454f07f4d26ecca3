// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap
import Synchronization

/// The partners that may call, read anew every few seconds, and how often each called this minute.
final class SnapPartners: Sendable {
    /// What was changed from another program counts within this many seconds; what this one changes counts at once.
    static let freshSeconds: Int64 = 5

    private struct Book: Sendable {
        let byID: [String: SnapPartner]
        let byClientKey: [String: SnapPartner]
        let readAt: Instant
        let day: CalendarDay
    }

    private struct Meter {
        var minute: Int64 = 0
        var calls: [String: Int] = [:]
    }

    private let door: Door
    private let kept = Mutex<Book?>(nil)
    private let meter = Mutex(Meter())

    init(door: Door) { self.door = door }

    func partner(id: String) async throws -> SnapPartner? { try await book().byID[id] }

    func partner(clientKey: String) async throws -> SnapPartner? { try await book().byClientKey[clientKey] }

    /// Lets the next call read the partners anew.
    func forget() { kept.withLock { $0 = nil } }

    /// Counts a call; false where the partner called too often this minute.
    func admits(_ partner: SnapPartner, at now: Instant) -> Bool {
        guard let most = partner.callsAMinute else { return true }
        let minute = now.seconds / 60
        return meter.withLock { meter in
            if meter.minute != minute { meter = Meter(minute: minute) }
            let count = meter.calls[partner.id, default: 0] + 1
            meter.calls[partner.id] = count
            return count <= most
        }
    }

    /// The partner as read a moment ago; nil also where the partners must be read anew.
    func keptPartner(id: String, at now: Instant) -> SnapPartner? { keptBook(at: now)?.byID[id] }

    private func keptBook(at now: Instant) -> Book? {
        guard let book = kept.withLock({ $0 }), book.day == now.jakartaDay,
            abs(now.seconds - book.readAt.seconds) < Self.freshSeconds
        else { return nil }
        return book
    }

    private func book() async throws -> Book {
        let now = door.clock.now()
        if let book = keptBook(at: now) { return book }
        let partners = try await door.callingPartners().compactMap(SnapPartner.init)
        let book = Book(
            byID: Dictionary(partners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            byClientKey: Dictionary(partners.map { ($0.clientKey, $0) }, uniquingKeysWith: { first, _ in first }),
            readAt: now, day: now.jakartaDay)
        kept.withLock { $0 = book }
        return book
    }
}
