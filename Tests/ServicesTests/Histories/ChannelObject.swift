// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What stands on the account of the partner who takes all payments, as it would if clients called one after another.
struct ChannelObject: SequentialObject {
    struct Bill: Hashable {
        let member: Int
        let bill: HistoryBill
    }

    enum Input: Hashable {
        case pay(Bill, notice: Int, Rupiah)
        case view
    }

    enum Output: Hashable {
        case accepted
        case paidBefore
        case balance(Int64)
        case refused(String)
    }

    private var paid: [Bill: Int] = [:]
    private var balance: Int64 = 0

    mutating func take(_ input: Input) -> Output {
        switch input {
        case .pay(let bill, let notice, let amount):
            if let known = paid[bill] { return known == notice ? .accepted : .paidBefore }
            paid[bill] = notice
            balance += amount.amount
            return .accepted
        case .view: return .balance(balance)
        }
    }
}
