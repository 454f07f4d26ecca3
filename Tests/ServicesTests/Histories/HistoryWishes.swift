// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store

/// What clients may want, given what they know.
struct HistoryWishes {
    private struct Member {
        let serial: Int
        let person: ID<PersonRecord>
        var bills: [HistoryPayment] = []
        var topUps = 0
    }

    private static let mostMembers = 4

    private var registering = 0
    private var members: [Member] = []
    private var notices = 0

    /// Another wish; nil while there is nothing to wish for.
    mutating func next(_ draws: inout ModelDraws) -> HistoryWish? {
        if registering < Self.mostMembers, members.isEmpty || draws.isWithin(percent: 12) {
            registering += 1
            return .enrol(registering)
        }
        guard !members.isEmpty else { return nil }
        let place = draws.below(members.count)
        let member = members[place]
        switch draws.below(100) {
        case 0..<38: return pay(place, &draws)
        case 38..<48:
            // The same number from two clients at once is the same wish; another number meets the open invoice.
            if draws.isWithin(percent: 70) { members[place].topUps += 1 }
            return .issueTopUp(member: member.serial, member.person, number: members[place].topUps)
        case 48..<58: return .depart(member: member.serial, member.person)
        case 58..<74: return .viewCover(member: member.serial, member.person)
        case 74..<90: return .viewSavings(member: member.serial, member.person)
        default: return .viewChannel
        }
    }

    /// Pays one or some of the bills of a member, each by a new notice or by one that was sent before.
    private mutating func pay(_ place: Int, _ draws: inout ModelDraws) -> HistoryWish {
        let count = draws.isWithin(percent: 25) ? 2 : 1
        var chosen: [HistoryPayment] = []
        for _ in 0..<count {
            let bills = members[place].bills
            // The newest bills are the ones that are not paid.
            let bill = draws.isWithin(percent: 40) ? bills[bills.count - 1] : bills[draws.below(bills.count)]
            notices += 1
            chosen.append(bill.again(notice: draws.isWithin(percent: 30) ? bill.notice : notices))
        }
        return .pay(chosen)
    }

    mutating func hear(_ answer: HistoryAnswer, to wish: HistoryWish) {
        switch (wish, answer) {
        case (.enrol(let serial), .enrolled(let view)):
            guard !members.contains(where: { $0.serial == serial }) else { return }
            let bills = view.invoices.map { invoice in
                HistoryPayment(invoice, of: serial, invoice.stage == .jht ? .savings : .contribution)
            }
            members.append(Member(serial: serial, person: view.person, bills: bills))
        case (.issueTopUp(let serial, _, let number), .issued(let invoice)):
            guard let place = members.firstIndex(where: { $0.serial == serial }),
                !members[place].bills.contains(where: { $0.invoice == invoice.id })
            else { return }
            members[place].bills.append(HistoryPayment(invoice, of: serial, .topUp(number)))
        default: break
        }
    }

    /// What is looked at when all is over, so that the history must explain how it ended.
    var lastLooks: [HistoryWish] {
        members.flatMap { member -> [HistoryWish] in
            [
                .viewCover(member: member.serial, member.person), .viewSavings(member: member.serial, member.person),
            ]
        } + [.viewChannel]
    }
}

extension HistoryPayment {
    fileprivate init(_ invoice: InvoiceView, of member: Int, _ bill: HistoryBill) {
        self.init(
            member: member, person: invoice.person, bill: bill, invoice: invoice.id,
            customer: invoice.virtualAccount.customer, amount: invoice.amount, notice: 0)
    }

    fileprivate func again(notice: Int) -> HistoryPayment {
        HistoryPayment(
            member: member, person: person, bill: bill, invoice: invoice, customer: customer, amount: amount,
            notice: notice)
    }
}
