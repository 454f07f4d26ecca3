// SPDX-License-Identifier: Apache-2.0
import CPostgres
import Database
import Dispatch
import Synchronization

/// Hears what other processes announce, on a connection and a thread of its own, for as long as it lives.
///
/// A line that breaks is made anew; what was said in between is told as `missed` when it stands again. Until then there
/// is nobody who could say how things are now, and what is known goes on being answered.
final class PostgresListener: Sendable {
    /// The channel of LISTEN and NOTIFY.
    static let channel = "rantau"
    /// A payload may have 8,000 bytes; a key has at most 20.
    private static let keysInPayload = 350
    private static let waitMilliseconds: Int32 = 1_000
    /// After so many silent waits the server is asked whether it is there.
    private static let silentWaits = 5

    private final class Ending: Sendable {
        private let isOver = Mutex(false)

        func end() { isOver.withLock { $0 = true } }
        var hasCome: Bool { isOver.withLock { $0 } }
    }

    private let ending = Ending()

    /// - Parameter isOwn: Whether a process of the server works for this process, which knows already.
    /// - Throws: `DatabaseFault.unavailable` where the server cannot be reached now.
    init(
        url: String, isOwn: @escaping @Sendable (Int32) -> Bool, hear: @escaping @Sendable (Announcement) -> Void
    ) throws {
        let first = try Self.connect(url)
        DispatchQueue(label: "rantau.postgres.listener").async { [ending] in
            var next: PostgresConnection? = first
            while !ending.hasCome {
                do {
                    let connection = try next ?? Self.connect(url)
                    if next == nil { hear(.missed) }
                    next = nil
                    try Self.listen(on: connection, until: ending, isOwn, hear)
                } catch {
                    next = nil
                    rantau_pg_wait(nil, Self.waitMilliseconds)
                }
            }
        }
    }

    deinit { ending.end() }

    private static func connect(_ url: String) throws -> PostgresConnection {
        let connection = try PostgresConnection(url: url, applicationName: "rantau listening")
        try connection.command("LISTEN \(channel)")
        return connection
    }

    private static func listen(
        on connection: PostgresConnection, until ending: Ending, _ isOwn: (Int32) -> Bool,
        _ hear: (Announcement) -> Void
    ) throws {
        var silent = 0
        while !ending.hasCome {
            let notices = try connection.notices(within: waitMilliseconds)
            silent = notices.isEmpty ? silent + 1 : 0
            if silent == silentWaits {
                try connection.command("SELECT 1")
                silent = 0
            }
            for notice in notices where !isOwn(notice.process) { hear(announcement(notice.text)) }
        }
    }

    /// `member 1,2,3`.
    static func announcement(_ text: String) -> Announcement {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return .missed }
        let keys = parts[1].split(separator: ",").compactMap { Int64($0) }
        return .changed(topic: String(parts[0]), keys: keys)
    }

    /// What is sent for many keys, each short enough.
    static func payloads(_ topic: String, _ keys: [Int64]) -> [String] {
        stride(from: 0, to: keys.count, by: keysInPayload).map { start in
            let some = keys[start..<min(start + keysInPayload, keys.count)]
            return topic + " " + some.map { String($0) }.joined(separator: ",")
        }
    }
}
