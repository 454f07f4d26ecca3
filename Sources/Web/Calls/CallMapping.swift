// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import Services
import Store
import Wire

extension CallAnswer {
    /// - Parameter passes: whether the pass to the relay is told; it changes with every look.
    init(_ view: CallView, passes: Bool = true) {
        let call = view.call
        let outcome: String? =
            if case .ended(let end) = call.line.state { end.rawValue } else { nil }
        self.init(
            id: call.id, person: call.member?.person, personName: view.personName,
            contactCase: call.member?.contactCase,
            visitor: call.visitor.map {
                VisitorCallRequest(
                    category: $0.category.rawValue, country: $0.country.code, language: $0.language.rawValue)
            },
            state: call.line.stateWord, outcome: outcome, desk: call.line.desk.rawValue, leg: call.line.leg,
            recording: call.line.recording.rawValue, agentName: view.agentName, ahead: view.ahead,
            waitSeconds: view.waitSeconds, isStaffed: view.isStaffed,
            relay: passes ? RelayRecord(view.relay) : .none)
    }
}

extension RelayRecord {
    fileprivate static let none = RelayRecord(urls: [], username: "", credential: "", isOnlyWay: false)

    fileprivate init(_ pass: RelayPass) {
        self.init(
            urls: pass.urls, username: pass.username, credential: pass.credential, isOnlyWay: pass.isOnlyWay)
    }
}

extension CallDeskAnswer {
    init(_ view: CallDeskView, passes: Bool = true) {
        self.init(
            shift: view.shift?.id, state: view.shift?.state.rawValue ?? "over",
            call: view.call.map { CallAnswer($0, passes: passes) },
            waiting: view.waiting.map {
                WaitingRecord(id: $0.call, category: $0.category.rawValue, since: $0.since)
            },
            present: view.present, free: view.free,
            colleagues: view.colleagues.map {
                ColleagueRecord(agent: $0.agent, name: $0.name, desk: $0.desk.rawValue)
            })
    }
}

extension CallBackAnswer {
    init(_ view: CallBackView) {
        let one = view.callBack
        self.init(
            id: one.id, person: one.person, contactCase: one.contactCase, state: one.state.rawValue, dueAt: one.dueAt,
            localTime: one.dueAt.text(at: one.offset), tries: one.tries, phone: view.phone)
    }
}

extension CallSignalStore.Signal {
    var json: JSONValue {
        .object(["leg": .integer(Int64(leg)), "kind": .text(kind.rawValue), "body": .text(body)])
    }
}
