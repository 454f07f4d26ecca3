// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Snap

@Suite struct SnapHeadersTests {
    private let now = Instant(seconds: 1_795_000_000)

    private func good() -> [SnapHeader: String] {
        [
            .timestamp: now.text(at: .wib), .authorization: "Bearer token-1", .signature: "c2ln",
            .partnerId: "partner-1", .externalId: "20261121000001", .channelId: "95231",
            .contentType: "application/json",
        ]
    }

    private func parse(_ values: [SnapHeader: String]) throws(SnapRefusal) -> SnapHeaders {
        try SnapHeaders.parse(.vaPayment, now: now) { values[$0] }
    }

    @Test func completeHeadersAreRead() throws {
        let headers = try parse(good())
        #expect(headers.token == "token-1")
        #expect(headers.timestamp == now)
        #expect(headers.externalId == "20261121000001")
    }

    @Test(arguments: [
        SnapHeader.timestamp, .signature, .partnerId, .externalId, .channelId, .contentType,
    ])
    func aMissingOrEmptyHeaderIsNamedAs4002502(_ header: SnapHeader) {
        for value in [nil, ""] {
            var values = good()
            values[header] = value
            #expect(refusal(values)?.code.description == "4002502")
            #expect(refusal(values)?.message.contains(header.rawValue) == true)
        }
    }

    @Test(arguments: [
        (SnapHeader.timestamp, "2026-11-21 09:00:00"), (.timestamp, "2026-11-21T09:00:00"), (.timestamp, "yesterday"),
        (.externalId, "12a"), (.externalId, String(repeating: "1", count: 37)), (.externalId, "-1"), (.externalId, "１"),
        (.partnerId, String(repeating: "p", count: 37)), (.partnerId, "a b"), (.channelId, "952310"),
        (.channelId, "95-31"), (.contentType, "text/plain"), (.contentType, "application/jsonp"),
    ])
    func aMalformedHeaderIsNamedAs4002501(_ header: SnapHeader, _ value: String) {
        var values = good()
        values[header] = value
        #expect(refusal(values)?.code.description == "4002501")
        #expect(refusal(values)?.message.contains(header.rawValue) == true)
    }

    @Test(arguments: [nil, "", "token-1", "Basic token-1", "Bearer ", "Bearer a b"])
    func withoutABearerTokenTheAnswerIs4012500(_ authorization: String?) {
        var values = good()
        values[.authorization] = authorization
        #expect(refusal(values)?.code.description == "4012500")
    }

    @Test func theSchemeOfTheTokenMayBeInAnyCase() throws {
        var values = good()
        values[.authorization] = "bearer token-1"
        #expect(try parse(values).token == "token-1")
    }

    @Test(arguments: [(-301, false), (-300, true), (0, true), (300, true), (301, false)])
    func aTimestampMayBeFiveMinutesOffAndNoMore(_ seconds: Int, _ isAccepted: Bool) {
        var values = good()
        values[.timestamp] = now.adding(seconds: Int64(seconds)).text(at: .wit)
        let code = refusal(values)?.code.description
        #expect(code == (isAccepted ? nil : "4012500"))
    }

    @Test func lengthsAtTheLimitAreAccepted() {
        var values = good()
        values[.externalId] = String(repeating: "9", count: 36)
        values[.partnerId] = String(repeating: "p", count: 36)
        values[.channelId] = "VA004"
        #expect(refusal(values) == nil)
    }

    @Test func tokenHeadersFollowTheSameRulesUnderService73() throws {
        var values: [SnapHeader: String] = [
            .timestamp: now.text(at: .utc), .clientKey: "c", .signature: "s", .contentType: "application/json",
        ]
        #expect(try SnapTokenHeaders.parse(now: now) { values[$0] }.clientKey == "c")
        values[.clientKey] = nil
        #expect(
            performing: { try SnapTokenHeaders.parse(now: now) { values[$0] } },
            throws: {
                ($0 as? SnapRefusal)?.code.description == "4007302"
            })
    }

    @Test func whatTheBuilderMakesIsReadAndVerifiedByTheOtherSide() throws {
        let texts = try SnapKeyDirectory.make(
            random: RandomSource { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 5) } })
        let rantau = try SnapKeyDirectory(for: .rantau, texts: texts)
        let aggregator = try SnapKeyDirectory(for: .aggregator, texts: texts)
        let builder = SnapRequestBuilder(credentials: aggregator.credentials, clock: .fixed(now))

        let token = try builder.accessToken()
        let asked = try SnapTokenHeaders.parse(now: now) { header in
            token.headers.first { $0.name == header.rawValue }?.value
        }
        #expect(rantau.peerKey.verifyToken(asked.signature, clientKey: asked.clientKey, timestamp: asked.timestampText))

        let body = Array(#"{"a": 1}"#.utf8)
        let call = builder.service(path: "/v1.0/x", token: "t", externalId: "1", body: body)
        let headers = try SnapHeaders.parse(.vaPayment, now: now) { header in
            call.headers.first { $0.name == header.rawValue }?.value
        }
        #expect(headers.partnerId == rantau.credentials.partnerId)
        #expect(
            rantau.credentials.secret.verify(
                headers.signature, method: "POST", path: "/v1.0/x", token: headers.token, body: call.body,
                timestamp: headers.timestampText))
    }

    @Test func aKeyDirectoryNamesTheFileAtFault() throws {
        var texts = try SnapKeyDirectory.make(random: RandomSource { Array(repeating: 7, count: $0) })
        texts[.aggregatorPrivateKey] = nil
        _ = try SnapKeyDirectory(for: .rantau, texts: texts)
        #expect(
            performing: { try SnapKeyDirectory(for: .aggregator, texts: texts) },
            throws: {
                ($0 as? Failure)?.field == "aggregator-private.pem"
            })
        texts[.clientSecret] = "short"
        #expect(
            performing: { try SnapKeyDirectory(for: .rantau, texts: texts) },
            throws: {
                ($0 as? Failure)?.field == "client-secret"
            })
    }

    private func refusal(_ values: [SnapHeader: String]) -> SnapRefusal? {
        do throws(SnapRefusal) {
            _ = try parse(values)
            return nil
        } catch { return error }
    }
}
