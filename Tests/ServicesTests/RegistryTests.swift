// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import Services
import Spdci
import Store
import TestKit
import Testing

@Suite("Sister institutions ask the registry")
struct RegistryTests {
    private func refusal(_ work: () async throws -> Void) async -> SpdciRefusal? {
        do {
            try await work()
            return nil
        } catch {
            return error as? SpdciRefusal
        }
    }

    @Test func aNumberFindsOnesOwnWorkerAndTheAnswerIsSigned() async throws {
        let sister = try await RegistryHouse.make()
        let worker = try await sister.enrol(1)
        let answer = try await sister.find(RegistryHouse.uin(RegistryHouse.nik(1)))
        #expect(answer.contains(worker.kpj) && answer.contains("Wahyu Sentosa"))
        let envelope = try SpdciEnvelope(Array(answer.utf8), .onSearch)
        let signature = try SpdciSignature(try #require(envelope.signature))
        let ours = try #require(try sister.house.door.registryKeys.first)
        try signature.check(envelope.signed, with: try SpdciKeySet(json: ours), now: sister.house.now)
        #expect(signature.sender == "rantau")
    }

    @Test func othersWorkersLookLikeNobody() async throws {
        let sister = try await RegistryHouse.make()
        let other = try await RegistryHouse.make(in: sister.house, "other")
        _ = try await sister.enrol(1)
        let theirs = try await other.find(RegistryHouse.uin(RegistryHouse.nik(1)))
        #expect(theirs.contains(#""reg_records":[]"#) && theirs.contains(#""status":"succ""#))
        let mine = try await sister.find(RegistryHouse.uin(RegistryHouse.nik(1)))
        #expect(!mine.contains(#""reg_records":[]"#))
        let everybody = try await other.find(
            #"[{"expression1":{"attribute_name":"age","operator":"ge","attribute_value":0}}]"#, type: "predicate")
        #expect(everybody.contains(#""total_count":0"#))
        _ = try await other.agree(people: "all")
        #expect(try await other.find(RegistryHouse.uin(RegistryHouse.nik(1))).contains(#""reg_records":[{"#))
    }

    @Test func termsBoundFieldsQueriesAndPages() async throws {
        let sister = try await RegistryHouse.make(fields: [.birth], queries: "idtype-value", longestPage: 5)
        _ = try await sister.enrol(1)
        let nik = RegistryHouse.nik(1)
        let answer = try await sister.find(RegistryHouse.uin(nik))
        #expect(answer.contains("1990-08-17") && !answer.contains("Wahyu") && !answer.contains(nik))
        let predicate = #"[{"expression1":{"attribute_name":"age","operator":"ge","attribute_value":0}}]"#
        #expect(try await sister.find(predicate, type: "predicate").contains("rjct.search_criteria.invalid"))
        #expect(
            try await sister.find(RegistryHouse.uin(nik), more: #","pagination":{"page_size":6}"#)
                .contains("rjct.pagination.invalid"))
        _ = try await sister.agree(fields: [.birth])
        let named = #"[{"expression1":{"attribute_name":"name","operator":"eq","attribute_value":"x"}}]"#
        #expect(try await sister.find(named, type: "predicate").contains("rjct.filter.invalid"))
        #expect(try await sister.find(predicate, type: "predicate").contains(#""total_count":1"#))
    }

    @Test func aFamilyThatWasNeverToldHasNoSizeAndIsNotCountedAsAlone() async throws {
        let sister = try await RegistryHouse.make()
        let known = try await sister.enrol(1)
        let silent = try await sister.enrol(2, hasFamily: false)
        func found(_ comparison: String, _ size: Int) async throws -> Int {
            let query =
                #"[{"expression1":{"attribute_name":"group_size","operator":"\#(comparison)","#
                + #""attribute_value":\#(size)}}]"#
            return try await sister.find(query, type: "predicate").ranges(of: #""@type":"SRPerson""#).count
        }
        func group(_ serial: Int) async throws -> String {
            try await sister.find(
                RegistryHouse.uin(RegistryHouse.nik(serial)), more: #","response_entity":"Group""#)
        }
        #expect(try await found("ge", 1) == 1)
        #expect(try await found("lt", 2) == 0)
        #expect(try await group(1).contains(#""group_size":2"#))
        #expect(try await !group(2).contains("group_size"))
        let house = sister.house
        try await house.database.write { transaction in
            try PersonStore(transaction).markSame(
                house.door.ids.next(DeskCaseRecord.self), known.person, as: silent.person, at: house.now, by: "test")
        }
        #expect(try await group(2).contains(#""group_size":2"#))
        #expect(try await found("eq", 2) == 1, "what was told for another record of the person counts")
        _ = try await sister.agree(fields: [.birth])
        #expect(try await !group(2).contains("group_size"), "families that are not shown are not counted as alone")
    }

    @Test func aVictimOfTraffickingIsFoundByNobodyAndToldOfToNobody() async throws {
        let sister = try await RegistryHouse.make(people: "all")
        let door = sister.house.door
        let worker = try await sister.enrol(1)
        let uin = RegistryHouse.uin(RegistryHouse.nik(1))
        let everybody = #"[{"expression1":{"attribute_name":"age","operator":"ge","attribute_value":0}}]"#
        _ = try await sister.subscribe(uin)
        _ = try await sister.subscribe(everybody, type: "predicate")
        #expect(try await sister.find(everybody, type: "predicate").contains("Wahyu"))
        _ = try await door.openContact(
            ContactOpening(kind: .incident, category: .trafficking, text: "Paspor saya ditahan"), of: worker.person,
            by: Actor(account: nil, role: .worker, person: worker.person, name: "w"), repeatKey: nil)
        for answer in [try await sister.find(uin), try await sister.find(everybody, type: "predicate")] {
            #expect(answer.contains(#""reg_records":[]"#) && !answer.contains("Wahyu"))
        }
        #expect(try await sister.subscribe(uin, event: "REGISTER").contains("rjct.person_id.invalid"))
        let before = try await sister.delivered().count
        try await sister.pay(worker)
        #expect(try await sister.delivered().count == before)
        let other = try await RegistryHouse.make(in: sister.house, "other")
        #expect(try await other.enrol(1).knownAs == nil)
    }

    @Test func whoCameHomeAsAVictimOfTraffickingIsSealedUnderEachOfTheirRecords() async throws {
        let sister = try await RegistryHouse.make(people: "all")
        let (house, first, second) = (sister.house, try await sister.enrol(1), try await sister.enrol(2))
        try await house.database.write { transaction in
            try PersonStore(transaction).markSame(
                house.door.ids.next(DeskCaseRecord.self), second.person, as: first.person, at: house.now, by: "test")
        }
        #expect(try await sister.find(RegistryHouse.uin(RegistryHouse.nik(1))).contains("Wahyu"))
        _ = try await house.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO returnee (id, number, person, wrapped_key, sealed, category, country, place, health,
                    province, rights, arrived_on, journey, recorded_at, recorded_by)
                VALUES (1, 'P-1', \(second.person), \([UInt8]()), \([UInt8]()), 'trafficked', 'TW', '-', 'well', 33,
                    'rights-unknown', 1, 'none', 1, 'test')
                """)
        }
        for serial in [1, 2] {
            #expect(try await !sister.find(RegistryHouse.uin(RegistryHouse.nik(serial))).contains("Wahyu"))
        }
    }

    @Test func eachLookIsInTheAuditUnderTheProgramsName() async throws {
        let sister = try await RegistryHouse.make()
        let worker = try await sister.enrol(1)
        _ = try await sister.find(
            RegistryHouse.uin(RegistryHouse.nik(1)), more: #","authorize":{"purpose":{"code":"benefit-check"}}"#)
        let auditor = Actor(account: nil, role: .auditor, name: "auditor")
        let lines = try await sister.house.door.viewAudit(about: worker.person, by: auditor).lines
        #expect(lines.contains { $0.operation == "registry.search" && $0.actor == "client:sister" })
        let all = try await sister.house.door.viewAudit(by: auditor).lines
        #expect(all.contains { $0.detail.contains("benefit-check") })
    }

    @Test func aMessageCountsOnceAndOnlyFromWhomItSays() async throws {
        let sister = try await RegistryHouse.make()
        let other = try await RegistryHouse.make(in: sister.house, "other")
        let content = RegistryHouse.search(RegistryHouse.uin("3301011708900002"))
        let once = try sister.message("search", content)
        let door = sister.house.door
        _ = try await door.searchRegistry(once, by: sister.actor)
        #expect(await refusal { _ = try await door.searchRegistry(once, by: sister.actor) }?.reason == .messageRepeated)
        #expect(await refusal { _ = try await door.searchRegistry(once, by: other.actor) }?.fault == .sender)
        let cases: [((inout SpdciRequest) -> Void, SpdciFault, SpdciReason?)] = [
            ({ $0.receiver = "x" }, .receiver, nil), ({ $0.version = "2" }, .version, .version),
            ({ $0.totalCount = 3 }, .bad, .totalCount), ({ $0.action = "subscribe" }, .bad, .action),
            ({ $0.sentAt = $0.sentAt.adding(seconds: -200_000) }, .signature, nil),
        ]
        for (change, fault, reason) in cases {
            let bytes = try sister.message("search", content, change)
            let found = await refusal { _ = try await door.searchRegistry(bytes, by: sister.actor) }
            #expect(found?.fault == fault && found?.reason == reason)
        }
        let old = try sister.message("search", content)
        sister.house.set(sister.house.now.adding(seconds: 3_700))
        #expect(await refusal { _ = try await door.searchRegistry(old, by: sister.actor) }?.fault == .signature)
    }

    @Test func onlyTheAgreedAddressIsAnswered() async throws {
        let sister = try await RegistryHouse.make()
        let content = RegistryHouse.search(RegistryHouse.uin("3301011708900002"))
        for elsewhere in ["https://sister.example.org/dci/on-search", "https://sister.example/other", "http://x"] {
            let bytes = try sister.message("search", content) { $0.senderURI = elsewhere }
            let found = await refusal { _ = try await sister.house.door.takeRegistrySearch(bytes, by: sister.actor) }
            #expect(found?.fault == .senderURI, "\(elsewhere)")
        }
        let right = try sister.message("search", content) { $0.senderURI = RegistryHouse.callback + "/here" }
        _ = try await sister.house.door.takeRegistrySearch(right, by: sister.actor)
        _ = try await sister.delivered()
        #expect(sister.mail.urls == [RegistryHouse.callback + "/here"])
    }

    @Test func aLateAnswerTellsWhatHoldsWhenItLeavesAndIsTriedAgain() async throws {
        let sister = try await RegistryHouse.make()
        _ = try await sister.enrol(1)
        let content = RegistryHouse.search(RegistryHouse.uin(RegistryHouse.nik(1)))
        _ = try await sister.house.door.takeRegistrySearch(try sister.message("search", content), by: sister.actor)
        sister.mail.answer(500)
        #expect(try await sister.delivered().count == 1)
        #expect(try await sister.delivered().count == 1, "the next try waits")
        _ = try await sister.agree(fields: [.birth])
        sister.mail.answer(200)
        sister.house.set(sister.house.now.adding(seconds: 6))
        let told = try await sister.delivered()
        #expect(told.count == 2 && told[0].contains("Wahyu") && !told[1].contains("Wahyu"))
        #expect(try await sister.delivered().count == 2)
    }

    @Test func nothingThatWasAskedStandsOpenInTheDatabase() async throws {
        let sister = try await RegistryHouse.make()
        _ = try await sister.enrol(1)
        let nik = RegistryHouse.nik(1)
        _ = try await sister.find(RegistryHouse.uin(nik))
        _ = try await sister.subscribe(RegistryHouse.uin(nik))
        let found = try await sister.house.database.read { transaction in
            let exchanges = try RegistryExchangeStore(transaction).all(
                of: try #require(sister.actor.client), transaction: "t-1", action: "search", limit: 9)
            let open = try RegistrySubscriptionStore(transaction).open(of: try #require(sister.actor.client))
            return exchanges.map(\.request) + open.map(\.filter)
        }
        #expect(found.count == 2)
        for bytes in found { #expect(!String(decoding: bytes, as: UTF8.self).contains(nik)) }
        sister.house.set(sister.house.now.adding(seconds: 31 * 86_400))
        try await sister.house.door.forgetExpired(idempotencyBefore: sister.house.now)
        let left = try await sister.house.database.read { transaction in
            try RegistryExchangeStore(transaction).all(
                of: try #require(sister.actor.client), transaction: "t-1", action: "search", limit: 9)
        }
        #expect(left.isEmpty)
    }

    @Test func aQuestionThatWouldGoThroughEverybodyIsTooWide() async throws {
        let sister = try await RegistryHouse.make(people: "all")
        try await sister.house.database.write { transaction in
            let store = PersonStore(transaction)
            for number in Int64(1)...5_001 {
                try store.insert(
                    PersonStore.Person(
                        id: ID(number: number), number: "made-up-\(number)", wrappedKey: [], name: "Sri",
                        birthDay: CalendarDay(number: 7_300), sex: "female", province: 33, address: [], source: "demo",
                        recordedAt: sister.house.now), recordedBy: "test")
            }
        }
        let wide = #"[{"expression1":{"attribute_name":"age","operator":"ge","attribute_value":0}}]"#
        #expect(try await sister.find(wide, type: "predicate").contains("rjct.search.too_many_records_found"))
    }
}
