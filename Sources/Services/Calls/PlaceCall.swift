// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

extension Door {
    /// Calls the contact centre about a person. The call stands in a case: one that is open already, or a new one.
    ///
    /// Who is calling already gets that call again.
    /// - Parameters:
    ///   - category: what it is about, for a new case.
    ///   - contactCase: a case of the person that the call belongs to.
    /// - Throws: `refused` `contact-case-closed`; `absent` for somebody else's case.
    public func placeCall(
        of person: ID<PersonRecord>, about category: ContactCategory, in contactCase: ID<ContactCaseRecord>?,
        by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> CallView {
        guard let caller = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return try await write(.placeCall, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            let calls = CallStore(context.transaction)
            if let known = try calls.find(ofCaller: caller) { return known.id }
            let one = try context.callCase(of: person, category, contactCase)
            return try context.begin(
                .member(.init(person: person, contactCase: one, account: caller, name: actor.name)), category
            ).id
        } answer: { context, id in
            try CallReader(context.transaction, door: context.door, now: context.now).view(
                try CallStore(context.transaction).get(id), side: .caller)
        }
    }

    /// The call that somebody is making, if there is one.
    public func findOwnCall(by actor: Actor) async throws -> CallView? {
        guard let account = actor.account else { return nil }
        return try await read(.viewCall, by: actor) { context in
            guard let call = try CallStore(context.transaction).find(ofCaller: account) else { return nil }
            try context.reach(try call.getMember().person)
            return try CallReader(context.transaction, door: context.door, now: context.now).view(call, side: .caller)
        }
    }
}

extension WriteContext {
    /// A new call, rung at a free agent where there is one.
    func begin(_ caller: Caller, _ category: ContactCategory) throws -> CallStore.Call {
        let calls = CallStore(transaction)
        let call = CallStore.Call(
            id: newID(), caller: caller, line: CallLine(to: category.isSensitive ? .mission : .contact),
            recordedAt: now)
        try calls.insert(call)
        try calls.note("placed", newID(), in: call, at: now)
        let dispatch = CallDispatch(transaction, door: door, now: now)
        dispatch.ring(call)
        try dispatch.offerWaiting()
        return call
    }

    fileprivate func callCase(
        of person: ID<PersonRecord>, _ category: ContactCategory, _ known: ID<ContactCaseRecord>?
    ) throws -> ID<ContactCaseRecord> {
        guard let known else {
            return try openContactCase(of: person, kind: .question, category: category, channel: .call)
        }
        let found = try ContactCaseStore(transaction).get(known)
        guard found.person == person else { throw Failure(.absent, "no-such-record") }
        guard found.state != .closed else { throw Failure(.refused, "contact-case-closed") }
        return known
    }
}
