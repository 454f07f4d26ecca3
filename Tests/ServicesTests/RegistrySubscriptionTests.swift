// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Spdci
import Store
import TestKit
import Testing

@Suite("Sister institutions are told")
struct RegistrySubscriptionTests {
    @Test func aChangedCoverIsToldOnceAndInOrder() async throws {
        let sister = try await RegistryHouse.make()
        let worker = try await sister.enrol(1)
        let answer = try await sister.subscribe(RegistryHouse.uin(RegistryHouse.nik(1)))
        #expect(answer.contains(#""status":"succ""#) && answer.contains("subscription_code"))
        try await sister.pay(worker)
        let told = try await sister.delivered()
        #expect(told.count == 2)
        let notice = try #require(told.last)
        #expect(notice.contains(#""action":"notify""#) && notice.contains(#""name":"cover""#))
        #expect(sister.mail.urls.last == RegistryHouse.callback + "/registry/notify")
        #expect(try await sister.delivered().count == 2)
    }

    @Test func thoseWhoJoinAreToldToWhoAsksByAFilter() async throws {
        let sister = try await RegistryHouse.make()
        let filter = #"[{"expression1":{"attribute_name":"sex","operator":"eq","attribute_value":"male"}}]"#
        _ = try await sister.subscribe(filter, event: "REGISTER", type: "predicate")
        let women = filter.replacing("\"male\"", with: "\"female\"")
        _ = try await sister.subscribe(women, event: "REGISTER", type: "predicate")
        let worker = try await sister.enrol(1)
        let told = try await sister.delivered()
        #expect(told.count == 3 && told[2].contains("\(worker.person)"))
    }

    @Test func anothersWorkersAreToldToNobody() async throws {
        let sister = try await RegistryHouse.make()
        let other = try await RegistryHouse.make(in: sister.house, "other")
        _ = try await sister.enrol(1)
        let answer = try await other.subscribe(RegistryHouse.uin(RegistryHouse.nik(1)))
        #expect(answer.contains("rjct.person_id.invalid"))
        let filter = #"[{"expression1":{"attribute_name":"age","operator":"ge","attribute_value":0}}]"#
        _ = try await other.subscribe(filter, event: "REGISTER", type: "predicate")
        _ = try await sister.enrol(2)
        #expect(try await other.delivered().count == 2, "two answers, no notice")
    }

    @Test func theSameWishTwiceIsRejectedAndAnEndedOneIsTellingNothing() async throws {
        let sister = try await RegistryHouse.make()
        let worker = try await sister.enrol(1)
        let uin = RegistryHouse.uin(RegistryHouse.nik(1))
        _ = try await sister.subscribe(uin)
        #expect(try await sister.subscribe(uin).contains("rjct.event.already_subscribed"))
        let client = try #require(sister.actor.client)
        let open = try await sister.house.database.read { try RegistrySubscriptionStore($0).open(of: client) }
        let code = try #require(open.first).id.description
        func end() async throws -> String {
            let content = #"{"transaction_id":"t-3","subscription_codes":["\#(code)"]}"#
            _ = try await sister.house.door.takeRegistryUnsubscribe(
                try sister.message("unsubscribe", content), by: sister.actor)
            return try #require(try await sister.delivered().last)
        }
        #expect(try await end().contains(#""status":"succ""#))
        #expect(try await end().contains("rjct.event.already_unsubscribed"))
        let count = try await sister.delivered().count
        try await sister.pay(worker)
        #expect(try await sister.delivered().count == count)
    }

    @Test func withoutAnAddressForAnswersNobodySubscribes() async throws {
        let sister = try await RegistryHouse.make(callback: nil)
        _ = try await sister.enrol(1)
        let content = #"{"transaction_id":"t","subscribe_request":[{"reference_id":"w","timestamp":"#
        let bytes = try sister.message(
            "subscribe",
            content + #""2026-11-21T09:00:00Z","subscribe_criteria":{"reg_event_type":"UPDATE","filter":"#
                + RegistryHouse.uin(RegistryHouse.nik(1)) + #","notify_record_type":"Member"}}]}"#)
        _ = try await sister.house.door.takeRegistrySubscribe(bytes, by: sister.actor)
        #expect(try await sister.delivered().isEmpty)
        let question =
            #"{"transaction_id":"t-9","txnstatus_request":{"reference_id":"s","txn_type":"subscribe","#
            + #""attribute_type":"transaction_id","attribute_value":"t"}}"#
        let answer = try await sister.house.door.askRegistryStatus(
            try sister.message("txn-status", question), by: sister.actor)
        #expect(String(decoding: answer, as: UTF8.self).contains("rjct.notify_details.invalid"))
    }

    @Test func whatBecameOfAMessageIsToldToItsSenderAlone() async throws {
        let sister = try await RegistryHouse.make()
        let other = try await RegistryHouse.make(in: sister.house, "other")
        _ = try await sister.enrol(1)
        _ = try await sister.find(RegistryHouse.uin(RegistryHouse.nik(1)))
        _ = try await sister.subscribe(RegistryHouse.uin(RegistryHouse.nik(1)))
        func ask(_ kind: String, _ by: String, _ value: String, of asker: RegistryHouse) async throws -> String {
            let content =
                #"{"transaction_id":"t-9","txnstatus_request":{"reference_id":"s","txn_type":"\#(kind)","#
                + #""attribute_type":"\#(by)","attribute_value":\#(value)}}"#
            let bytes = try asker.message("txn-status", content)
            return String(
                decoding: try await asker.house.door.askRegistryStatus(bytes, by: asker.actor), as: UTF8.self)
        }
        #expect(try await ask("search", "transaction_id", "\"t-1\"", of: sister).contains("Wahyu"))
        #expect(try await ask("search", "reference_id_list", "[\"r-1\"]", of: sister).contains("Wahyu"))
        #expect(try await ask("subscribe", "transaction_id", "\"t-2\"", of: sister).contains("subscription_code"))
        for asked in ["search", "subscribe", "unsubscribe"] {
            let answer = try await ask(asked, "transaction_id", "\"t-1\"", of: other)
            #expect(!answer.contains("Wahyu") && answer.contains(#""status":"rjct""#))
        }
    }
}
