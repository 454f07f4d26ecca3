// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Spdci
import Synchronization
import TestKit
import Testing
import Wire

/// A house with a sister institution that signs, asks, and takes answers.
struct RegistryHouse {
    static let callback = "https://sister.example/dci"

    let house: TestHouse
    let program: TestProgram
    let actor: Actor
    let sender: String
    let signer: SpdciSigner
    let mail = SisterMail()
    private static let administrator = Actor(account: nil, role: .administrator, name: "administrator")

    /// - Parameters:
    ///   - house: a house that stands already; a new one where none is given.
    ///   - name: of the institution's program.
    static func make(
        in house: TestHouse? = nil, _ name: String = "sister", people: String = "own",
        fields: Set<SocialField> = Set(SocialField.allCases), queries: String = "idtype-value expression predicate",
        longestPage: Int = 100, callback: String? = RegistryHouse.callback
    ) async throws -> RegistryHouse {
        let standing: TestHouse
        if let house { standing = house } else { standing = try await TestHouse.make() }
        let signer = try SpdciSigner(seed: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
        let program = TestProgram(name)
        _ = try await program.register(standing)
        let made = RegistryHouse(
            house: standing, program: program, actor: try await program.actor(standing), sender: "\(name).example",
            signer: signer)
        _ = try await made.agree(
            people: people, fields: fields, queries: queries, longestPage: longestPage, callback: callback)
        return made
    }

    func agree(
        people: String = "own", fields: Set<SocialField> = Set(SocialField.allCases),
        queries: String = "idtype-value expression predicate", longestPage: Int = 100,
        callback: String? = RegistryHouse.callback
    ) async throws -> RegistryTermsView {
        try await house.door.setRegistryTerms(
            try RegistryTerms(
                sender: sender, receiver: "rantau", callback: callback, mayBeUnsigned: false, people: people,
                fields: SocialField.text(fields), queries: queries, longestPage: longestPage, keys: signer.jwk),
            of: program.id, by: Self.administrator)
    }

    /// A right message, changed before it is signed.
    func message(
        _ action: String, _ content: String, total: Int = 1, _ change: (inout SpdciRequest) -> Void = { _ in }
    ) throws -> [UInt8] {
        var request = SpdciRequest(
            messageID: "m-\(house.door.ids.next(RegistryHouse.self))", sentAt: house.now, action: action,
            sender: sender, senderURI: nil, receiver: "rantau", totalCount: total,
            content: try JSONValue.parse(Array(content.utf8)))
        change(&request)
        return try request.bytes(signedBy: signer)
    }

    static func search(_ query: String, type: String = "idtype-value", more: String = "") -> String {
        #"{"transaction_id":"t-1","search_request":[{"reference_id":"r-1","timestamp":"2026-11-21T09:00:00Z","#
            + #""search_criteria":{"query_type":"\#(type)","query":\#(query)\#(more)}}]}"#
    }

    static func uin(_ nik: String) -> String { #"{"type":"UIN","value":"\#(nik)"}"# }

    /// The answer to one question, as text.
    func find(_ query: String, type: String = "idtype-value", more: String = "") async throws -> String {
        let bytes = try await house.door.searchRegistry(
            try message("search", Self.search(query, type: type, more: more)), by: actor)
        return String(decoding: bytes, as: UTF8.self)
    }

    func enrol(_ serial: Int, hasFamily: Bool = true) async throws -> Enrolled {
        let firstDay = house.now.jakartaDay.adding(days: 30)
        return try await house.door.enrol(
            try Enrolments.perseorangan(serial, firstDay: firstDay, hasFamily: hasFamily), by: actor, repeatKey: nil)
    }

    static func nik(_ serial: Int) -> String {
        "33010117089" + String(String(100_000 + serial % 9_999 + 1).dropFirst())
    }

    func pay(_ worker: Enrolled, _ id: String = "1") async throws {
        let invoice = try #require(worker.invoices.first)
        let answer = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: id, body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-\(id)", amount: invoice.amount, paidAt: house.now))
        #expect(answer.outcome == .accepted)
    }

    func subscribe(_ filter: String, event: String = "UPDATE", type: String = "idtype-value") async throws -> String {
        let content =
            #"{"transaction_id":"t-2","subscribe_request":[{"reference_id":"w-1","timestamp":"2026-11-21T09:00:00Z","#
            + #""subscribe_criteria":{"reg_event_type":"\#(event)","filter_type":"\#(type)","filter":\#(filter),"#
            + #""notify_record_type":"Member"}}]}"#
        _ = try await house.door.takeRegistrySubscribe(try message("subscribe", content), by: actor)
        return try #require(try await delivered().last)
    }

    /// Sends what is due; every message that came so far.
    func delivered() async throws -> [String] {
        _ = try await house.door.deliverRegistryLetters(through: mail.port)
        return mail.bodies
    }
}

/// An institution's server that answers as it is told and remembers what came.
final class SisterMail: Sendable {
    private struct Memory {
        var status = 200
        var bodies: [String] = []
        var urls: [String] = []
    }

    private let memory = Mutex(Memory())

    var bodies: [String] { memory.withLock { $0.bodies } }
    var urls: [String] { memory.withLock { $0.urls } }

    func answer(_ status: Int) { memory.withLock { $0.status = status } }

    var port: WebhookPort {
        WebhookPort { order in
            self.memory.withLock { memory in
                memory.bodies.append(String(decoding: order.body, as: UTF8.self))
                memory.urls.append(order.url)
                return .answered(memory.status)
            }
        }
    }
}
