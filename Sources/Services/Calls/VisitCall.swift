// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Placement
import Sealing
import Store

/// What somebody who calls without signing in is asked.
public struct VisitorWish: Sendable {
    public let category: ContactCategory
    /// Where the caller is.
    public let country: Country
    /// What the caller speaks.
    public let language: Language

    public init(category: ContactCategory, country: Country, language: Language) {
        self.category = category
        self.country = country
        self.language = language
    }
}

/// Calls of people who are not signed in: a relative, a worker without an account. They wait in the same queue. The
/// caller's browser holds a token, told once; nothing of any record is told to it, and the call is about nobody's.
extension Door {
    /// So many calls at a time and in a minute from one address, which a boarding house may share.
    private static let mostFromAddress = 3
    private static let mostFromAddressAMinute = 6
    /// So many of all visitors, so that members are not crowded out.
    private static let mostVisitors = 100

    /// Calls the contact centre without a sign-in.
    ///
    /// - Parameter address: where the request came from; nil where that is not known.
    /// - Returns: what opens the call to its caller, and the call.
    /// - Throws: `throttled` `visitor-calls` where too many call from there, or at all.
    public func placeVisitorCall(
        _ wish: VisitorWish, from address: IPAddress?
    ) async throws -> (token: Token, view: CallView) {
        let refusal = Failure(.throttled, "visitor-calls")
        let place = address.map { keys.blindIndex.value(of: $0.neighbourhood, kind: "call-address") }
        let asker = place.map { Hex.text($0) } ?? "unknown"
        guard
            visitors.take(
                for: asker, most: Self.mostVisitors, mostEach: Self.mostFromAddressAMinute, at: clock.now())
        else { throw refusal }
        let token = Token.make(from: random)
        let view = try await write(.visitCall, by: .visitor) { context in
            let open = try CallStore(context.transaction).openVisitors(from: place)
            guard open.fromAddress < Self.mostFromAddress, open.all < Self.mostVisitors else { throw refusal }
            let caller = Caller.Visitor(
                token: token.hash, address: place, category: wish.category, country: wish.country,
                language: wish.language)
            let call = try context.begin(.visitor(caller), wish.category)
            context.note("placed")
            return try CallReader(context.transaction, door: context.door, now: context.now).view(
                try CallStore(context.transaction).get(call.id), side: .caller)
        }
        return (token, view)
    }

    /// A step of the caller.
    ///
    /// - Throws: `conflict` `call-step-not-possible`; `absent` where the token opens no call.
    public func steerVisitorCall(_ token: String, _ step: CallerStep) async throws -> CallView {
        try await write(.visitCall, by: .visitor) { context in
            try context.steer(try CallStore(context.transaction).get(visitor: Token(text: token).hash), step)
        }
    }

    /// Tells the agent's end how to connect.
    ///
    /// - Throws: as `signalCall`.
    public func signalVisitorCall(
        _ token: String, leg: Int, _ kind: CallSignalStore.Kind, body: String
    ) async throws {
        try await database.write { transaction in
            let call = try CallStore(transaction).get(visitor: Token(text: token).hash)
            try self.pass(
                .init(id: self.ids.next(), leg: leg, kind: kind, body: body), from: .caller, of: call, transaction)
        }
    }

    /// The caller is still there.
    public func hearVisitorCall(_ token: String) async throws {
        let now = clock.now()
        try await database.write { transaction in
            let store = CallStore(transaction)
            let call = try store.get(visitor: Token(text: token).hash)
            if !call.line.isOver { try store.hear(.caller, of: call, at: now) }
        }
    }

    /// What the caller has not heard yet.
    public func visitorCallNews(_ token: String, after last: Int64) async throws -> CallNews {
        let now = clock.now()
        return try await database.read { transaction in
            try CallReader(transaction, door: self, now: now).news(
                try CallStore(transaction).get(visitor: Token(text: token).hash), side: .caller, after: last)
        }
    }
}

extension IPAddress {
    /// What one household or house shares: the whole address of version 4, the first half of version 6.
    fileprivate var neighbourhood: String { Hex.text(isVersion4 ? bytes : Array(bytes.prefix(8))) }
}
