// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap
import TestKit
import Testing

@testable import Web

@Suite("What partners are answered")
struct SnapDeskTests {
    private let unknown = #"""
        {"partnerServiceId":"   77001","customerNo":"000000000000","virtualAccountNo":"   77001000000000000",\#
        "inquiryRequestId":"1"}
        """#

    private func terms(
        _ id: String = "bank", _ service: String = "77001", signature: String = "symmetric", channel: String? = nil,
        limit: Rupiah? = nil, calls: Int? = nil, networks: String = ""
    ) -> PartnerTerms {
        PartnerTerms(
            id: id, name: "Bank", serviceNumber: service, channelID: channel, signature: signature,
            amountLimit: limit, callsAMinute: calls, networks: networks)
    }

    @Test(arguments: ["symmetric", "asymmetric"])
    func aSignedCallIsLetInAndOneOfTheOtherVariantIsNot(_ signature: String) async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms(signature: signature))
        let call = try bank.call(.vaInquiry, unknown, at: snap.house.now)
        #expect(try await snap.code(call) == "4042412")
        let other = SnapHouse.Caller(
            id: bank.id, clientKey: bank.clientKey, secret: bank.secret, key: bank.key, service: bank.service,
            variant: signature == "symmetric" ? .asymmetric : .symmetric, token: bank.token)
        #expect(try await snap.code(try other.call(.vaInquiry, unknown, at: snap.house.now)) == "4012400")
    }

    @Test func whoIsNotThePartnerOfTheTokenIsRefused() async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms())
        _ = try await snap.partner(terms("other", "77002"))
        let now = snap.house.now
        func code(_ change: [SnapHeader: String]) async throws -> String {
            try await snap.code(try bank.call(.vaInquiry, unknown, at: now, change: change))
        }
        #expect(try await code([.partnerId: "other"]) == "4012401")
        #expect(try await code([.partnerId: "nobody"]) == "4042416")
        #expect(try await code([.authorization: "Bearer nothing"]) == "4012401")
        #expect(try await code([.signature: "c2ln"]) == "4012400")
        let skewed = try bank.call(.vaInquiry, unknown, at: now, signedAt: now.adding(seconds: -301))
        #expect(try await snap.code(skewed) == "4012400")
    }

    @Test func aChannelThatWasNotAgreedOnIsRefused() async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms(channel: "95000"))
        #expect(try await snap.code(try bank.call(.vaInquiry, unknown, at: snap.house.now)) == "4002401")
        let right = try bank.call(.vaInquiry, unknown, at: snap.house.now, change: [.channelId: "95000"])
        #expect(try await snap.code(right) == "4042412")
    }

    @Test func callsFromElsewhereAreRefused() async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms(networks: "192.0.2.0/24"))
        let now = snap.house.now
        for (address, expected) in [("192.0.2.9", "4042412"), ("198.51.100.1", "4012400")] {
            let call = try bank.call(.vaInquiry, unknown, at: now, address: address)
            #expect(try await snap.code(call) == expected)
        }
        #expect(try await snap.code(try bank.call(.vaInquiry, unknown, at: now)) == "4012400", "from nowhere")
        let token = try bank.tokenCall(at: now, address: "198.51.100.1")
        #expect(try await snap.code(token) { try await $0.token($1) } == "4017300")
    }

    @Test func callsAreCountedByTheMinute() async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms(calls: 3))
        var codes: [String] = []
        for serial in 1...3 {
            codes.append(
                try await snap.code(
                    try bank.call(.vaInquiry, unknown, external: "\(serial)", at: snap.house.now)))
        }
        #expect(codes == ["4042412", "4042412", "4292400"], "the token was the first call")
        let next = snap.house.now.adding(seconds: 60)
        snap.house.set(next)
        #expect(try await snap.code(try bank.call(.vaInquiry, unknown, external: "9", at: next)) == "4042412")
    }

    @Test func anExternalIDIsOneCallOfTheDay() async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms())
        let now = snap.house.now
        #expect(try await snap.code(try bank.call(.vaInquiry, unknown, at: now)) == "4042412")
        #expect(try await snap.code(try bank.call(.vaInquiry, unknown, at: now)) == "4042412")
        #expect(try await snap.code(try bank.call(.vaInquiry, "{}", at: now)) == "4092400")
        let status = try bank.call(.vaStatus, unknown, at: now)
        #expect(try await snap.code(status) { try await $0.status($1) } == "4092600")
    }

    @Test func bodiesAreRefusedByField() async throws {
        let snap = try await SnapHouse.make()
        let bank = try await snap.partner(terms(limit: Rupiah(100)))
        let now = snap.house.now
        let account = #""partnerServiceId":"77001","customerNo":"1","virtualAccountNo":"770011""#
        func payment(_ amount: String) -> String {
            #"{\#(account),"paymentRequestId":"P","paidAmount":{"value":"\#(amount)","currency":"IDR"}}"#
        }
        let cases: [(SnapService, String, String)] = [
            (.vaInquiry, "{}", "4002402"), (.vaInquiry, "[", "4002400"),
            (.vaInquiry, #"{\#(account),"inquiryRequestId":7}"#, "4002401"),
            (.vaPayment, payment("101.00"), "4032502"), (.vaPayment, payment("100.50"), "4042513"),
            (.vaPayment, payment("100.00"), "4042512"), (.vaStatus, "{\(account)}", "4042601"),
            (.vaCreate, #"{"partnerServiceId":"77001"}"#, "4002702"),
            (.vaCreate, #"{"partnerServiceId":"77002","trxId":"T-1"}"#, "4002701"),
            (.vaCreate, #"{"partnerServiceId":"77001","trxId":"T-1"}"#, "4042712"),
            (.vaUpdate, #"{"partnerServiceId":"77001","trxId":"T-1"}"#, "4042812"),
            (.vaDelete, "{\(account)}", "4043112"),
            (.abroadRate, #"{"currency":"XXX","rupiahPerUnit":"1","source":"s","toldAt":"\#(now)"}"#, "4009001"),
            (.abroadQuote, #"{"partnerServiceId":"77001","customerNo":"1","currency":"TWD"}"#, "4049112"),
            (.abroadPayment, "{}", "4009202"),
        ]
        for (serial, (service, body, expected)) in cases.enumerated() {
            let call = try bank.call(service, body, external: "\(serial + 10)", at: now)
            let code = try await snap.code(call) { desk, call in
                switch service {
                case .vaPayment: try await desk.payment(call)
                case .vaStatus: try await desk.status(call)
                case .vaCreate: try await desk.create(call)
                case .vaUpdate: try await desk.update(call)
                case .vaDelete: try await desk.delete(call)
                case .abroadRate: try await desk.abroadRate(call)
                case .abroadQuote: try await desk.abroadQuote(call)
                case .abroadPayment: try await desk.abroadPayment(call)
                default: try await desk.inquiry(call)
                }
            }
            #expect(code == expected, "\(service): \(body)")
        }
    }
}
