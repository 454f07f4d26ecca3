// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// However often and in whatever order notices of payments arrive, each payment counts once and the house ends the
/// same.
///
/// `RANTAU_DELIVERIES` (1,200) and `RANTAU_DELIVERIES_SEED` (drawn anew each time) name another run.
@Suite("Notices in any order")
struct DeliveryOrderTests {
    private static let ofEachPayment = DeliveryRun.Kind.allCases.map(\.share).reduce(0, +)
    private static let mostPayments = 10_000
    private static let fewestOrders = 3

    private func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment["RANTAU_DELIVERIES" + name].flatMap { UInt64($0) }
    }

    @Test func theHouseEndsTheSameInEveryOrder() async throws {
        let first = setting("_SEED") ?? UInt64.random(in: 1...999_999)
        let wanted = Int(setting("") ?? 1_200)
        let payments = min(Self.mostPayments, wanted / (Self.ofEachPayment * Self.fewestOrders))
        let orders = wanted / (Self.ofEachPayment * payments)
        var delivered = 0
        var known: [String: String]?
        for order in 0..<UInt64(orders) {
            let run = try await DeliveryRun(payments: payments)
            let (count, wrong) = try await run.deliver(seed: first + order)
            #expect(wrong == nil, "seed \(first + order)")
            #expect(try await run.faults().isEmpty)
            let digests = try await run.digests()
            let differing = (known ?? digests).filter { digests[$0.key] != $0.value }.keys.sorted()
            #expect(differing.isEmpty, "seed \(first + order) ended otherwise than seed \(first)")
            known = digests
            delivered += count
        }
        let all = (known ?? [:]).sorted { $0.key < $1.key }.map { $0.value.prefix(4) }.joined()
        print(
            "deliveries: seed \(first), \(delivered) of \(payments * orders) payments in \(orders) orders, state \(all)"
        )
    }
}
