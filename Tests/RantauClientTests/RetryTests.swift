// SPDX-License-Identifier: Apache-2.0
import Kernel
import RantauClient
import Testing
import Wire

@Suite("Calls of the client")
struct RetryTests {
    private static let enrolled = """
        {"person":"00000000000AB","personNumber":"RT-1","kpj":"26000000001","invoices":[],"knownAs":null,
        "inventedLater":{"a":[1]}}
        """
    private static let unavailable = AnsweringTransport.answer(
        503, #"{"type":"urn:x","title":"t","status":503,"detail":"d","code":"database-busy"}"#)

    private func worker() throws -> EnrolmentRequest {
        EnrolmentRequest(
            name: "Wahyu Sentosa", nik: "3301011708900002", sex: "male",
            birthDay: try #require(CalendarDay("1990-08-17")), addressLine: "Jalan Melati 4", province: "33",
            phone: "08121000001", family: [], route: "perseorangan", country: "TW", employer: "Formosa Steel",
            employerKind: "legal-entity", occupation: "operator",
            contractFirstDay: try #require(CalendarDay("2026-12-01")), months: 24)
    }

    @Test func aRegistrationIsSentAgainUnderTheSameKey() async throws {
        let transport = AnsweringTransport([
            Self.unavailable, .failure(TransportFault("the line broke")),
            AnsweringTransport.answer(201, Self.enrolled),
        ])
        let answer = try await transport.client().enrol(try worker())
        #expect(answer.kpj == "26000000001")
        let keys = Set(transport.asked.map { $0.headers["Idempotency-Key"] })
        #expect(transport.asked.count == 3 && keys.count == 1 && keys.first??.count == 32)
        #expect(Set(transport.asked.map(\.body)).count == 1)
        #expect(transport.waits == [500, 1_000], "each wait is longer than the one before")
    }

    @Test func theCallersOwnKeyIsSent() async throws {
        let transport = AnsweringTransport([AnsweringTransport.answer(201, Self.enrolled)])
        _ = try await transport.client().enrol(try worker(), key: try RequestKey("row-17-of-list-4"))
        #expect(transport.asked.first?.headers["Idempotency-Key"] == "row-17-of-list-4")
        #expect(throws: Failure.self) { try RequestKey("kurz") }
    }

    @Test func aRefusalIsNotSentAgainAndNamesItsField() async throws {
        let problem = """
            {"type":"urn:rantau:problem:nik-length","title":"NIK","status":400,"detail":"15 digits",
            "code":"nik-length","next":"Check the card","field":"nik"}
            """
        let transport = AnsweringTransport([AnsweringTransport.answer(400, problem)])
        let error = await #expect(throws: RantauError.self) { try await transport.client().enrol(try worker()) }
        guard case .refused(let told)? = error else {
            Issue.record("a refusal was expected, found \(String(describing: error))")
            return
        }
        #expect(told.code == "nik-length" && told.field == "nik" && told.next == "Check the card")
        #expect(transport.asked.count == 1)
    }

    @Test func aServersWishToWaitIsHeard() async throws {
        let transport = AnsweringTransport([
            AnsweringTransport.answer(429, #"{"code":"too-many"}"#, headers: ["Retry-After": "7"]),
            AnsweringTransport.answer(201, Self.enrolled),
        ])
        _ = try await transport.client().enrol(try worker())
        #expect(transport.waits == [7_000])
    }

    @Test func triesEnd() async throws {
        let transport = AnsweringTransport(Array(repeating: Self.unavailable, count: 9))
        let error = await #expect(throws: RantauError.self) { try await transport.client().enrol(try worker()) }
        guard case .unavailable(let problem)? = error else {
            Issue.record("unavailable was expected, found \(String(describing: error))")
            return
        }
        #expect(problem?.code == "database-busy" && transport.asked.count == 4)
    }

    @Test func aTokenThatRanOutIsRenewedOnce() async throws {
        let gone = AnsweringTransport.answer(401, #"{"code":"sign-in-needed"}"#)
        let transport = AnsweringTransport([gone, AnsweringTransport.answer(201, Self.enrolled)])
        _ = try await transport.client().enrol(try worker())
        #expect(transport.tokens == 2)
        #expect(transport.asked.map { $0.headers["Authorization"] } == ["Bearer t-1", "Bearer t-2"])
        let refused = AnsweringTransport([gone, gone, gone])
        await #expect(throws: RantauError.self) { try await refused.client().enrol(try worker()) }
        #expect(refused.asked.count == 2)
    }

    @Test func aTokenServesManyCalls() async throws {
        let transport = AnsweringTransport(Array(repeating: AnsweringTransport.answer(201, Self.enrolled), count: 3))
        let client = transport.client()
        for _ in 0..<3 { _ = try await client.enrol(try worker()) }
        #expect(transport.tokens == 1)
    }

    @Test func whoIsNotProvenSendsNothing() async throws {
        let transport = AnsweringTransport([], tokenStatus: 401)
        let error = await #expect(throws: RantauError.self) { try await transport.client().enrol(try worker()) }
        guard case .unproven(let problem)? = error else {
            Issue.record("unproven was expected, found \(String(describing: error))")
            return
        }
        #expect(problem.code == "client-unproven" && transport.asked.isEmpty)
    }

    @Test func anAnswerThatLacksAFieldIsSaidSo() async throws {
        let transport = AnsweringTransport([AnsweringTransport.answer(201, #"{"person":"00000000000AB"}"#)])
        let error = await #expect(throws: RantauError.self) { try await transport.client().enrol(try worker()) }
        guard case .unreadable(let failure)? = error else {
            Issue.record("unreadable was expected, found \(String(describing: error))")
            return
        }
        #expect(failure.code == "field-missing" && failure.field == "personNumber")
    }

    @Test func theFeedIsReadPageAfterPage() async throws {
        func page(_ numbers: [String], next: String) -> Result<TransportResponse, TransportFault> {
            let events = numbers.map { id in
                """
                {"id":"\(id)","type":"invoice.paid","occurredAt":"2026-11-20T09:00:00+07:00",
                "person":"00000000000AB","data":{"amount":1}}
                """
            }
            return AnsweringTransport.answer(200, #"{"events":[\#(events.joined(separator: ","))],"next":"\#(next)"}"#)
        }
        let transport = AnsweringTransport([
            page(["0000000000001", "0000000000002"], next: "0000000000002"),
            page(["0000000000003"], next: "0000000000003"), page([], next: "0000000000003"),
        ])
        var seen: [String] = []
        for try await event in transport.client().allEvents(pageSize: 2) { seen.append("\(event.id)") }
        #expect(seen == ["0000000000001", "0000000000002", "0000000000003"])
        #expect(transport.asked.map(\.url).last == "https://rantau.example/api/v1/events?after=0000000000003&limit=2")
    }
}
