// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Sealing
import Store
import Text

/// A request about somebody's data, as its owner and the desk see it.
public struct DataRequestView: Sendable {
    public let request: DataRequestStore.Request
    /// What is asked, opened.
    public let wanted: String
    public let name: String
    public let standing: Standing
    /// What carrying it out would do; nil where it is no erasure of everything, or was answered.
    public let plan: ErasurePlan?

    /// How much of the law's time is left.
    public enum Standing: String, Sendable, CaseIterable {
        case answered
        case inTime = "in-time"
        /// Less than a day is left.
        case atRisk = "at-risk"
        /// The time has passed.
        case breached
    }
}

/// What may be corrected or forgotten.
public enum DataField: String, Sendable, CaseIterable {
    case name
    case birthDay = "birth-day"
    case phone
    case email
    case passport
    /// All that may be erased.
    case everything
    /// Anything else, in words.
    case other

    var told: ToldField? { ToldField(rawValue: rawValue) }

    /// Whether a contact can be forgotten: nothing in the law asks to keep it.
    var isContact: Bool { self == .phone || self == .email }
}

extension Door {
    /// 3 x 24 hours from the request (UU 27/2022 art. 30(1), 32(2)).
    private static let dataSeconds: Int64 = 3 * 86_400
    private static let riskSeconds: Int64 = 86_400
    private static let mostRequests = 200

    /// Everything held about the actor. The look is logged as any other.
    public func viewOwnData(by actor: Actor) async throws -> HeldData {
        try await read(.viewOwnData, by: actor) { context in
            try HeldDataReader(context, try context.reachOwn()).read()
        }
    }

    /// The actor's own requests, newest first.
    public func ownDataRequests(by actor: Actor) async throws -> [DataRequestView] {
        try await read(.viewOwnData, by: actor) { context in
            let set = try PersonStore(context.transaction).samePersons(as: try context.reachOwn())
            return try DataRequestStore(context.transaction).all(of: set).map { try context.view($0) }
        }
    }

    /// Asks for a correction, or for something to be forgotten.
    ///
    /// - Parameter wanted: the right value; in words for `other` and for an erasure.
    /// - Throws: `invalid` where the value cannot be one of its kind; `conflict` `data-request-open` while the same is
    ///   being looked at.
    public func askAboutData(
        _ kind: DataRequestStore.Kind, _ field: DataField, wanted: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> DataRequestView {
        guard kind == .erasure || field != .everything else { throw Failure(.invalid, "not-one-of", field: "field") }
        let checked = kind == .correction ? try field.checked(wanted) : wanted
        return try await write(.askAboutData, by: actor, repeatKey: repeatKey) { context in
            let person = try context.reachOwn()
            let store = DataRequestStore(context.transaction)
            let isOpen = try store.all(of: [person]).contains {
                $0.answer == nil && $0.kind == kind && $0.field == field.rawValue
            }
            guard !isOpen else { throw Failure(.conflict, "data-request-open", field: "field") }
            let id: ID<DataRequestRecord> = context.newID()
            let key = try context.door.dataKey(of: person, context.transaction)
            try store.insert(
                .init(
                    id: id, person: person, kind: kind, field: field.rawValue,
                    wanted: try key.seal(checked, as: SealContext("data-request.wanted", owner: id)),
                    recordedAt: context.now, recordedBy: actor.name,
                    dueAt: context.now.adding(seconds: Self.dataSeconds)))
            context.note("\(kind.rawValue) \(field.rawValue)")
            return id
        } answer: { context, id in
            try context.view(try DataRequestStore(context.transaction).get(id))
        }
    }

    /// What waits for an answer, what is due first at the top.
    public func listDataRequests(by actor: Actor) async throws -> [DataRequestView] {
        try await read(.listDataRequests, by: actor) { context in
            try DataRequestStore(context.transaction).open(limit: Self.mostRequests).map { request in
                context.looked(at: request.person)
                return try context.view(request)
            }
        }
    }

    /// Carries a request out, or says why not; the person is told. To erase everything that may be erased takes two
    /// officers: the first one's word is kept, the second one's carries it out.
    ///
    /// - Parameter text: the reason; at least ten characters for a refusal.
    /// - Throws: `conflict` `data-request-answered`; `invalid` `data-answer-missing`; `refused`
    ///   `second-officer-needed`; what a correction of the field
    ///   throws.
    public func answerDataRequest(
        _ id: ID<DataRequestRecord>, _ outcome: DataRequestStore.Outcome, text: String, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> DataRequestView {
        try await write(.answerDataRequest, by: actor, repeatKey: repeatKey) { context in
            let request = try DataRequestStore(context.transaction).get(id)
            try context.reach(request.person)
            guard outcome == .done || text.filter({ !$0.isWhitespace }).count >= 10 else {
                throw Failure(.invalid, "data-answer-missing", field: "text", details: ["least": "10"])
            }
            if outcome == .done, request.isErasureOfAll, try context.isFirstWord(request) { return id }
            try DataRequestDesk(context).answer(request, outcome, text)
            return id
        } answer: { context, id in
            try context.view(try DataRequestStore(context.transaction).get(id))
        }
    }

    fileprivate static func standing(
        of request: DataRequestStore.Request, at now: Instant
    ) -> DataRequestView.Standing {
        if request.answer != nil { return .answered }
        if request.dueAt <= now { return .breached }
        return request.dueAt.adding(seconds: -riskSeconds) <= now ? .atRisk : .inTime
    }

    fileprivate func view(
        _ request: DataRequestStore.Request, _ transaction: any Transaction, at now: Instant
    ) throws -> DataRequestView {
        let isOpen = request.isErasureOfAll && request.answer == nil
        return DataRequestView(
            request: request, wanted: try DataRequestReader(transaction, self).wanted(request),
            name: try PersonStore(transaction).getName(request.person),
            standing: Self.standing(of: request, at: now),
            plan: isOpen ? try Erasure(transaction, of: request.person, at: now).plan() : nil)
    }
}

extension DataRequestStore.Request {
    /// Whether all that may be erased is to be.
    var isErasureOfAll: Bool { kind == .erasure && field == DataField.everything.rawValue }
}

extension DataField {
    /// The value as it will be kept.
    fileprivate func checked(_ text: String) throws(Failure) -> String {
        do throws(Failure) {
            switch self {
            case .name: return try PersonName.parse(text).text
            case .birthDay:
                guard let day = CalendarDay(text) else { throw Self.notADay(text) }
                return day.description
            case .phone: return try PhoneNumber.parse(text).text
            case .email: return try EmailAddress.parse(text).text
            case .passport: return try Passport.parse(text).text
            case .other, .everything: return text
            }
        } catch {
            throw Failure(error.kind, error.code, field: "wanted", details: error.details)
        }
    }
}

extension DataField {
    fileprivate static func notADay(_ text: String) -> Failure {
        Failure(.invalid, "day-malformed", details: ["found": String(text.prefix(40))])
    }
}

extension ReadContext {
    fileprivate func view(_ request: DataRequestStore.Request) throws -> DataRequestView {
        try door.view(request, transaction, at: now)
    }
}

extension WriteContext {
    /// Keeps the first officer's word for an erasure; false where there is one already and this is the second's.
    fileprivate func isFirstWord(_ request: DataRequestStore.Request) throws -> Bool {
        let officer = try officer()
        guard let first = request.proposal else {
            try DataRequestStore(transaction).propose(
                request.id, .init(account: officer.account, by: actor.name, at: now))
            note("erasure proposed")
            return true
        }
        guard first.account != officer.account else { throw Failure(.refused, "second-officer-needed") }
        return false
    }

    fileprivate func view(_ request: DataRequestStore.Request) throws -> DataRequestView {
        try door.view(request, transaction, at: now)
    }
}
