// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing
import Wire

@testable import Spdci

@Suite("Messages of the standard")
struct MessageTests {
    private func header(_ more: String = "") -> String {
        #"{"version":"1.0.0","message_id":"1","message_ts":"2026-11-21T09:00:00.555Z","action":"search","#
            + #""sender_id":"sp","sender_uri":"","receiver_id":"sr","total_count":"1","is_msg_encrypted":false,"#
            + #""meta":""\#(more)}"#
    }

    private func search(_ item: String = "", criteria: String = "") -> String {
        let query = #""query_type":"idtype-value","query":{"type":"UIN","value":"1"}"#
        return #"{"transaction_id":"t","search_request":[{"reference_id":"r","timestamp":"2022-12-04T17:20:07-04:00","#
            + #""search_criteria":{\#(query)\#(criteria)}\#(item)}]}"#
    }

    private func read(_ header: String, _ message: String) throws -> SpdciSearch {
        try SpdciSearch(try SpdciEnvelope(Array(#"{"header":\#(header),"message":\#(message)}"#.utf8), .search))
    }

    private func refusal(_ header: String, _ message: String) -> SpdciRefusal? {
        do {
            _ = try read(header, message)
            return nil
        } catch {
            return error as? SpdciRefusal
        }
    }

    /// As the standard's examples are written: numbers as texts, empty texts for what is left out, `EN/GB`.
    @Test func theExamplesWayOfWritingIsRead() throws {
        let found = try read(
            header(),
            search(
                #","locale":"EN/GB""#,
                criteria: #","reg_event_type":"SEARCH","response_entity":"Household","consent":"","authorize":"","#
                    + #""sort":[{"attribute_name":"UIN","sort_order":"asc"}],"#
                    + #""pagination":{"page_size":10,"page_number":1}"#))
        let question = try #require(found.questions.first)
        #expect(question.locale == nil && question.page.size == 10 && question.page.isAsked)
        let criteria = try question.criteria.get()
        #expect(criteria.entity == .group && criteria.queryType == .identifier)
        #expect(criteria.sort.map(\.attribute) == ["uin"])
    }

    @Test func theHeaderSaysWhatIsWrongWithIt() {
        let right = header()
        let cases: [(String, SpdciFault, SpdciReason?)] = [
            (right.replacing("1.0.0", with: "2.0"), .version, .version),
            (right.replacing("2026-11-21T09:00:00.555Z", with: "2026-11-21T09:00:00"), .bad, .messageTime),
            (right.replacing("\"search\"", with: "\"notify\""), .bad, .action),
            (right.replacing("\"total_count\":\"1\"", with: "\"total_count\":2"), .bad, .totalCount),
            (right.replacing("\"is_msg_encrypted\":false", with: "\"is_msg_encrypted\":true"), .encryption, nil),
            (right.replacing("\"sender_id\":\"sp\",", with: ""), .bad, nil),
        ]
        for (header, fault, reason) in cases {
            let found = refusal(header, search())
            #expect(found?.fault == fault && found?.reason == reason, "\(header)")
        }
        #expect(refusal(right, search()) == nil)
    }

    @Test func formatsAreKept() {
        let cases: [(String, SpdciReason?)] = [
            (search().replacing("2022-12-04T17:20:07-04:00", with: "2022-12-04T17:20:07"), .timestamp),
            (search(#","locale":"en""#), nil), (search(#","locale":"ENG""#), nil),
            (search(#","pagination":{"page_size":0}"#), .pagination),
            (search(criteria: #","pagination":{"page_size":5,"page_number":0}"#), .pagination),
            (search(criteria: #","sort":[{"attribute_name":"a","sort_order":"up"}]"#), .sort),
            (search().replacing("\"t\"", with: "\"" + String(repeating: "x", count: 100) + "\""), nil),
            (search().replacing("idtype-value", with: "graphql"), .criteria),
        ]
        for (message, reason) in cases {
            let found = refusal(header(), message)
            #expect(found?.fault == .bad && found?.reason == reason, "\(message)")
        }
        #expect(refusal(header(), search(#","locale":"eng""#)) == nil)
    }

    @Test func otherRegistriesAndRecordsAreRejectedOneByOne() throws {
        for criteria in [
            #","reg_type":"ns:org:RegistryType:Civil""#, #","reg_record_type":"Beneficiary""#,
            #","reg_event_type":"spdci-common:RegistryEventType:LiveBirth""#, #","response_entity":"Farmer""#,
        ] {
            let question = try #require(try read(header(), search(criteria: criteria)).questions.first)
            #expect(throws: SpdciRejection.self) { try question.criteria.get() }
        }
        let right = #","reg_type":"ns:org:RegistryType:Social","reg_record_type":"spdci-extensions-dci:Person""#
        let question = try #require(try read(header(), search(criteria: right)).questions.first)
        #expect(try question.criteria.get().entity == .person)
    }

    @Test func aRecordShowsNoMoreThanWasAgreedOn() throws {
        let facts = SocialFacts(
            address: "https://rantau.example/1", kpj: "12345678901", identifiers: [.init(type: "UIN", value: "3301")],
            name: "Wahyu", sex: "male", birthDay: try #require(CalendarDay("1990-08-17")), diedOn: nil,
            phones: ["+62812"], emails: [], home: "Jalan Melati", province: "33", country: "TW", occupation: "operator",
            isAtWork: true, relatives: [.init(name: "Sri", relation: "spouse", birthDay: nil, diedOn: nil)],
            cover: [], registeredAt: Instant(seconds: 1_795_000_000))
        for entity in SpdciEntity.allCases {
            let text = SocialRecord(facts: facts, fields: []).json(as: entity).text
            for hidden in ["3301", "Wahyu", "male", "1990", "62812", "Melati", "TW", "operator", "Sri"] {
                #expect(!text.contains(hidden), "\(entity) shows \(hidden)")
            }
        }
        let all = SocialRecord(facts: facts, fields: Set(SocialField.allCases)).json(as: .group).text
        for shown in ["3301", "Wahyu", "1990-08-17T00:00:00Z", "62812", "Melati", "TW", "operator", "Sri", "spouse"] {
            #expect(all.contains(shown), "the group lacks \(shown)")
        }
    }

    @Test func aRefusalIsAnAcknowledgementAndAnErrorAtOnce() throws {
        let hint = SpdciHint(Array(#"{"header":{"message_id":"m"},"message":{"transaction_id":"t"}}"#.utf8))
        let bytes = SpdciAcknowledgement.refused(
            SpdciRefusal(.bad, .messageRepeated, "again"), hint, .search, id: "i", at: Instant(seconds: 0))
        let text = String(decoding: bytes, as: UTF8.self)
        for part in [
            #""ack_status":"ERR""#, #""code":"err.request.bad""#, #""correlation_id":"m""#, #""transaction_id":"t""#,
            #""status_reason_code":"rjct.message_id.duplicate""#, #""search_response":[]"#, #""errors":["#,
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
