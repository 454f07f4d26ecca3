// SPDX-License-Identifier: Apache-2.0
import Kernel

/// All calls of a history, in the order in which they were made.
struct HistoryRecord {
    struct Call {
        let client: Int
        let wish: HistoryWish
        let invoked: Int
        var heard: (moment: Int, answer: HistoryAnswer)?
    }

    private(set) var calls: [Call] = []
    private var moment = 0

    /// The place of a call in the record.
    mutating func begin(_ client: Int, _ wish: HistoryWish) -> Int {
        moment += 1
        calls.append(Call(client: client, wish: wish, invoked: moment, heard: nil))
        return calls.count - 1
    }

    mutating func end(_ call: Int, _ answer: HistoryAnswer) {
        moment += 1
        guard case .nothing = answer else {
            calls[call].heard = (moment, answer)
            return
        }
    }

    /// What no order explains: by member, and on the partner's account.
    func unexplained(_ words: CoverWords) -> [String] {
        var found: [String] = []
        let byMember = Dictionary(grouping: calls.flatMap(memberCalls), by: \.member)
        for (member, calls) in byMember.sorted(by: { $0.key < $1.key }) {
            guard let told = OrderSearch.unexplained(calls.map(\.call), from: MemberObject(words)) else { continue }
            found.append("no order explains member \(member):\n" + told.map { "  \($0)" }.joined(separator: "\n"))
        }
        if let told = OrderSearch.unexplained(calls.flatMap(channelCalls), from: ChannelObject()) {
            found.append("no order explains the account:\n" + told.map { "  \($0)" }.joined(separator: "\n"))
        }
        return found
    }

    private func memberCalls(of call: Call) -> [(member: Int, call: TimedCall<MemberObject>)] {
        func one(
            _ member: Int, _ input: MemberObject.Input, place: Int = 0
        ) -> (member: Int, call: TimedCall<MemberObject>) {
            let answer = call.heard.map { heard in
                TimedCall<MemberObject>.Answer(moment: heard.moment, output: heard.answer.ofMember(place))
            }
            return (member, TimedCall(client: call.client, input: input, invoked: call.invoked, answer: answer))
        }
        switch call.wish {
        case .enrol, .viewChannel: return []
        case .pay(let payments):
            return payments.enumerated().map { place, payment in
                one(payment.member, .pay(payment.bill, notice: payment.notice, payment.amount), place: place)
            }
        case .issueTopUp(let member, _, let number): return [one(member, .issueTopUp(number))]
        case .depart(let member, _): return [one(member, .depart)]
        case .viewCover(let member, _): return [one(member, .viewCover)]
        case .viewSavings(let member, _): return [one(member, .viewSavings)]
        }
    }

    private func channelCalls(of call: Call) -> [TimedCall<ChannelObject>] {
        func one(_ input: ChannelObject.Input, place: Int = 0) -> TimedCall<ChannelObject> {
            let answer = call.heard.map { heard in
                TimedCall<ChannelObject>.Answer(moment: heard.moment, output: heard.answer.ofChannel(place))
            }
            return TimedCall(client: call.client, input: input, invoked: call.invoked, answer: answer)
        }
        switch call.wish {
        case .pay(let payments):
            return payments.enumerated().map { place, payment in
                let bill = ChannelObject.Bill(member: payment.member, bill: payment.bill)
                return one(.pay(bill, notice: payment.notice, payment.amount), place: place)
            }
        case .viewChannel: return [one(.view)]
        case .enrol, .issueTopUp, .depart, .viewCover, .viewSavings: return []
        }
    }
}

extension HistoryAnswer {
    fileprivate func ofMember(_ place: Int) -> MemberObject.Output {
        switch self {
        case .paid(let outcomes):
            switch outcomes[place] {
            case .accepted: .accepted
            case .paidBill: .paidBefore
            case let other: .refused(other.rawValue)
            }
        case .issued: .issued
        case .departed: .departed
        case .cover(let words): .cover(words)
        case .saved(let amount): .saved(amount)
        case .refused(let code): .refused(code)
        case .enrolled, .balance, .nothing: .refused("an answer to another question")
        }
    }

    fileprivate func ofChannel(_ place: Int) -> ChannelObject.Output {
        switch self {
        case .balance(let amount): .balance(amount)
        case .paid(let outcomes):
            switch outcomes[place] {
            case .accepted: .accepted
            case .paidBill: .paidBefore
            case let other: .refused(other.rawValue)
            }
        case .refused(let code): .refused(code)
        case .enrolled, .issued, .departed, .cover, .saved, .nothing: .refused("an answer to another question")
        }
    }
}
