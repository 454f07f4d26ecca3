// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import ServiceLifecycle
import Services
import Store
import Wire

/// Server-sent events of a call or a desk: how things stand, whenever that changes, and what the other end said. Each
/// event carries the key from which to go on, so that a line that breaks loses nothing.
struct CallFeed {
    /// What a look finds: events to send, and from where to go on.
    struct Look: Sendable {
        /// How things stand, without what changes with every look.
        let state: JSONValue
        let events: [(name: String, data: JSONValue)]
        let signals: [CallSignalStore.Signal]
        let lines: [ContactLine]
        let last: Int64
        /// Nothing will come any more.
        let isOver: Bool
    }

    /// A stream ends by itself after so many looks; the browser makes a new one, and the session is checked again.
    private static let mostLooks = 2_000
    private static let lookEvery = Duration.seconds(5)
    /// So many looks without news until a comment keeps the line open.
    private static let quietLooks = 3

    private let bell: CallBell
    private let keys: [Int64]
    private let look: @Sendable (Int64) async throws -> Look

    init(_ bell: CallBell, keys: [Int64], look: @escaping @Sendable (Int64) async throws -> Look) {
        self.bell = bell
        self.keys = keys
        self.look = look
    }

    func response(to request: Request, after last: Int64) -> Response {
        let feed = self
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no",
            ],
            body: ResponseBody { writer in
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    var teller = Teller(last: last)
                    try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
                    for try await _ in feed.wakes().cancelOnGracefulShutdown() {
                        let found = try await feed.look(teller.last)
                        if let text = teller.text(of: found) { try await writer.write(ByteBuffer(string: text)) }
                        if found.isOver || teller.looks >= Self.mostLooks { break }
                    }
                }
                try await writer.finish(nil)
            })
    }

    /// Whenever the bell rings, and every few seconds.
    private func wakes() -> AsyncStream<Void> {
        let rings = bell.listen(to: keys)
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            continuation.yield()
            let forward = Task { for await _ in rings { continuation.yield() } }
            let clock = Task {
                while !Task.isCancelled {
                    try? await Task.sleep(for: Self.lookEvery)
                    continuation.yield()
                }
            }
            continuation.onTermination = { _ in
                forward.cancel()
                clock.cancel()
            }
        }
    }

    /// Remembers what was told.
    private struct Teller {
        var last: Int64
        var looks = 0
        private var state: JSONValue?
        private var quiet = 0

        init(last: Int64) { self.last = last }

        /// What a look has to tell; nil for nothing.
        mutating func text(of look: Look) -> String? {
            looks += 1
            last = look.last
            var events: [(name: String, data: JSONValue)] = []
            if state != look.state { events += look.events }
            state = look.state
            events += look.signals.map { (name: "signal", data: $0.json) }
            events += look.lines.map { (name: "chat", data: ContactLineAnswer($0).json) }
            quiet = events.isEmpty ? quiet + 1 : 0
            guard !events.isEmpty else {
                guard quiet >= CallFeed.quietLooks else { return nil }
                quiet = 0
                return ": \n\n"
            }
            let id = ID<CallSignalRecord>(number: last).description
            return events.map { event in
                "event: \(event.name)\nid: \(id)\ndata: \(String(decoding: event.data.bytes(), as: UTF8.self))\n\n"
            }.joined()
        }
    }
}

extension Call {
    /// The key of the last event that a browser heard before its line broke.
    var lastEvent: Int64 {
        request.headers[.lastEventID].flatMap { ID<CallSignalRecord>($0)?.number } ?? 0
    }
}

extension HTTPField.Name {
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .accept
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .accept
}
