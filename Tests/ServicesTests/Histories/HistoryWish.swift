// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store

/// A bill of a member's, by what it is for.
enum HistoryBill: Hashable, Sendable {
    case contribution
    case savings
    /// The open invoice that was asked for with this number.
    case topUp(Int)
}

/// One notice of a payment.
struct HistoryPayment: Hashable, Sendable {
    let member: Int
    let person: ID<PersonRecord>
    let bill: HistoryBill
    let invoice: ID<InvoiceRecord>
    let customer: String
    let amount: Rupiah
    /// Tells notices of the same bill apart.
    let notice: Int

    func told(at now: Instant) -> PaymentNotice {
        PaymentNotice(
            partner: "test-partner", externalID: "H\(customer)\(notice)", body: Array("\(customer) \(notice)".utf8),
            customerNumber: customer, paymentRequest: "PR-\(customer)-\(notice)", amount: amount, paidAt: now)
    }
}

/// What a client wants.
enum HistoryWish: Hashable, Sendable {
    case enrol(Int)
    /// In one transaction, in this order.
    case pay([HistoryPayment])
    case issueTopUp(member: Int, ID<PersonRecord>, number: Int)
    case depart(member: Int, ID<PersonRecord>)
    case viewCover(member: Int, ID<PersonRecord>)
    case viewSavings(member: Int, ID<PersonRecord>)
    /// What stands on the partner's account.
    case viewChannel

    /// Whether it is asked again until it is answered.
    var changesSomething: Bool {
        switch self {
        case .enrol, .pay, .issueTopUp, .depart: true
        case .viewCover, .viewSavings, .viewChannel: false
        }
    }
}

/// What a client hears.
enum HistoryAnswer: Sendable {
    case enrolled(Enrolled)
    case paid([PaymentOutcome])
    case issued(InvoiceView)
    case departed
    case cover(String)
    case saved(Rupiah)
    case balance(Int64)
    case refused(String)
    /// The line was cut: nothing is heard.
    case nothing
}

extension HistoryAnswer {
    /// What kind of answer it is, to see that a run of histories meets all.
    var kind: String {
        switch self {
        case .enrolled: "enrolled"
        case .paid(let outcomes): outcomes.map(\.rawValue).first ?? ""
        case .issued: "issued"
        case .departed: "departed"
        case .cover: "cover"
        case .saved: "saved"
        case .balance: "balance"
        case .refused(let code): code
        case .nothing: "nothing"
        }
    }
}

extension HistoryWish {
    /// Asks a process for it.
    func ask(_ door: Door, at now: Instant) async -> HistoryAnswer {
        do {
            return try await answer(door, now)
        } catch let failure as Failure {
            return .refused(failure.code)
        } catch DatabaseFault.unavailable {
            return .nothing
        } catch {
            return .refused("\(error)")
        }
    }

    private func answer(_ door: Door, _ now: Instant) async throws -> HistoryAnswer {
        switch self {
        case .enrol(let member):
            let enrolment = try HistoryMember.enrolment(member, today: now.jakartaDay)
            let key = try RepeatKey("history-\(member)", body: [1])
            return .enrolled(try await door.enrol(enrolment, by: .visitor, repeatKey: key))
        case .pay(let payments):
            return .paid(try await door.acceptPayments(payments.map { $0.told(at: now) }).map(\.outcome))
        case .issueTopUp(let member, let person, let number):
            let key = try RepeatKey("top-up-\(member)-\(number)", body: [1])
            return .issued(try await door.issueTopUp(for: person, by: HistoryMember.worker(person), repeatKey: key))
        case .depart(_, let person):
            try await door.recordDeparture(of: person, on: now.jakartaDay, by: HistoryMember.gate)
            return .departed
        case .viewCover(_, let person):
            let view = try await door.viewCover(person, on: nil, knownAt: nil, by: HistoryMember.worker(person))
            return .cover(HistoryMember.words(view.timeline))
        case .viewSavings(_, let person):
            return .saved(try await door.viewSavings(of: person, by: HistoryMember.worker(person)).balance)
        case .viewChannel:
            let trial = try await door.viewTrialBalance(by: HistoryMember.finance).trial
            return .balance(trial.accounts.first { $0.account.code == "channel:1" }?.balance ?? 0)
        }
    }
}
