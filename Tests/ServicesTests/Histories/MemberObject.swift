// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One member's cover and savings as they would be if clients called one after another.
struct MemberObject: SequentialObject {
    enum Input: Hashable {
        case pay(HistoryBill, notice: Int, Rupiah)
        case issueTopUp(Int)
        case depart
        case viewCover
        case viewSavings
    }

    enum Output: Hashable {
        case accepted
        case paidBefore
        case issued
        case departed
        case cover(String)
        case saved(Rupiah)
        case refused(String)
    }

    let words: CoverWords
    /// By bill, the notice that paid it.
    private var paid: [HistoryBill: Int] = [:]
    private var topUps: Set<Int> = []
    private var saved = Rupiah.zero
    private var hasDeparted = false

    init(_ words: CoverWords) { self.words = words }

    mutating func take(_ input: Input) -> Output {
        switch input {
        case .pay(let bill, let notice, let amount):
            if let known = paid[bill] { return known == notice ? .accepted : .paidBefore }
            paid[bill] = notice
            if bill != .contribution { saved += amount }
            return .accepted
        case .issueTopUp(let number):
            if topUps.contains(number) { return .issued }
            guard topUps.allSatisfy({ paid[.topUp($0)] != nil }) else { return .refused("invoice-still-open") }
            topUps.insert(number)
            return .issued
        case .depart:
            guard paid[.contribution] != nil, !hasDeparted else { return .refused("departure-not-cleared") }
            hasDeparted = true
            return .departed
        case .viewCover:
            return .cover(hasDeparted ? words.departed : paid[.contribution] == nil ? words.unpaid : words.paid)
        case .viewSavings: return .saved(saved)
        }
    }
}
