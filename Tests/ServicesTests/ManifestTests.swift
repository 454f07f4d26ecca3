// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Protection
import Services
import Store
import TestKit
import Testing

@Suite("Manifests and packs for gates")
struct ManifestTests {
    private let gate = Actor(account: nil, role: .gateOfficer, name: "gate")

    private func check(_ house: SuspenseHouse, _ numbers: [String]) async throws -> [ManifestAnswer] {
        try await house.door.checkManifest(numbers, by: gate) { answer in
            ([Array("{\"may\":".utf8), Array("}".utf8)], [Array("\(answer.clearance.mayDepart)".utf8)])
        }
    }

    private func word(_ answer: ManifestAnswer) -> String {
        switch answer.outcome {
        case .known(_, let may, let document):
            "\(may ? "yes" : "no") \(String(decoding: document, as: UTF8.self))"
        case .unknown: "unknown"
        case .malformed: "malformed"
        }
    }

    /// A worker whose invoices are paid.
    private func paid(_ house: SuspenseHouse, _ serial: Int) async throws -> Enrolled {
        let worker = try await house.placed(serial)
        for invoice in worker.invoices {
            #expect(
                try await house.notice(
                    invoice.virtualAccount.customer, invoice.amount, request: "P\(serial)-\(invoice.number)")
                    == .accepted)
        }
        return worker
    }

    @Test func everyPassengerIsAnsweredFromMemoryOrReadAndEachIsLoggedOnce() async throws {
        let house = try await SuspenseHouse.make()
        let clear = try await paid(house, 1)
        _ = try await house.placed(2)
        let numbers = ["C1000001", "c 1000002", "C9999999", "what", clear.kpj]
        let first = try await check(house, numbers)
        let wanted = ["yes {\"may\":true}", "no {\"may\":false}", "unknown", "malformed", "yes {\"may\":true}"]
        #expect(first.map(word) == wanted && first.map(\.position) == [1, 2, 3, 4, 5])
        #expect(first.map(\.sameAs) == [nil, nil, nil, nil, 1])
        #expect(house.door.gate.count == 2 && house.door.spool.waiting == 2)
        #expect(try await check(house, numbers).map(word) == wanted, "the second time from memory")
        #expect(house.door.spool.waiting == 4)
        try await house.door.spool.drain()
        let logged = try await house.house.database.read { try ClearanceCheckStore($0).newest(limit: 10) }
        #expect(logged.count == 4 && logged.allSatisfy { $0.actor == "gate" })
    }

    @Test func anEmptyOrEndlessManifestAndAStrangerAreRefused() async throws {
        let house = try await SuspenseHouse.make()
        await #expect(throws: Failure(.invalid, "manifest-empty", field: "numbers")) { try await check(house, []) }
        await #expect(throws: Failure.self) {
            try await check(house, Array(repeating: "C1", count: Door.longestManifest + 1))
        }
        await #expect(throws: Failure.self) {
            try await house.door.checkManifest(["C1000001"], by: house.company) { _ in ([[]], []) }
        }
    }

    @Test func aColumnOfPassportsIsFoundInAFileAndInTypedLines() throws {
        #expect(ManifestNumbers(text: "C1; C2\r\n C 3,\n").numbers == ["C1", "C2", "C3"])
        let row: [[String]] = [["Manifes"], ["No", "Nama", "Paspor"], ["1", "Sri", "C1"], ["2", "Budi", ""]]
        #expect(ManifestNumbers(rows: row).numbers == ["C1"])
    }

    @Test func aPackTellsNoNumberAnswersByItsKeyAndIsRefusedWhenChangedOrOld() async throws {
        let house = try await SuspenseHouse.make()
        _ = try await paid(house, 1)
        _ = try await house.placed(2)
        let key = try #require(GatePackKey(bytes: [UInt8](repeating: 7, count: 32)))
        let signing = try await SigningKey(pem: SigningKey.makePEM())
        let issuer = CardIssuer(key: signing, issuer: "https://rantau.test")
        let made = try await house.door.makeGatePack(
            key: key, issuer: issuer, hours: 24, by: .system("gate-pack"))
        #expect(made.count == 2 && !String(decoding: made.file, as: UTF8.self).contains("1000001"))
        let keys = KeySet([signing.publicKey])
        func pack(_ file: [UInt8], hours: Int64 = 1, _ keys: KeySet) throws -> GatePack {
            try GatePack(
                file, keys: keys, issuer: "https://rantau.test",
                at: house.house.now.adding(seconds: hours * 3_600))
        }
        let read = try pack(made.file, keys)
        #expect(read.count == 2 && read.issuedAt.seconds == house.house.now.seconds)
        let clear = try #require(read.find("C1000001", key: key))
        #expect(clear.mayDepart && clear.coverEnd.map { $0 > SuspenseHouse.day("2026-12-01") } == true)
        let stopped = try #require(read.find("C1000002", key: key))
        #expect(!stopped.mayDepart && stopped.coverEnd == nil && read.find("C9999999", key: key) == nil)
        let otherKey = try #require(GatePackKey(bytes: [UInt8](repeating: 8, count: 32)))
        #expect(read.find("C1000001", key: otherKey) == nil)
        func refusal(_ make: () throws -> GatePack) -> String {
            do {
                _ = try make()
                return ""
            } catch let failure as Failure {
                return failure.code
            } catch { return "\(error)" }
        }
        #expect(refusal { try pack(made.file, hours: 24, keys) } == "gate-pack-expired")
        #expect(refusal { try pack(made.file, hours: -1, keys) } == "gate-pack-early")
        var bent = made.file
        bent[bent.count - 1] ^= 1
        #expect(refusal { try pack(bent, keys) } == "gate-pack-tampered")
        #expect(refusal { try pack(Array(made.file.dropLast(15)), keys) } == "gate-pack-tampered")
        _ = try await paid(house, 3)
        let second = try await house.door.makeGatePack(
            key: key, issuer: issuer, salt: read.salt, hours: 24, by: .system("gate-pack"))
        let delta = try GatePackDelta.make(from: made.file, to: second.file)
        #expect(try GatePackDelta.apply(delta, to: made.file) == second.file && delta.count < second.file.count + 60)
        #expect(throws: Failure(.refused, "gate-delta-other-base")) {
            try GatePackDelta.apply(delta, to: second.file)
        }
        var bentDelta = delta
        bentDelta[delta.count - 1] ^= 1
        #expect(refusal { try pack(try GatePackDelta.apply(bentDelta, to: made.file), keys) } == "gate-pack-tampered")
        let stranger = KeySet([try await SigningKey(pem: SigningKey.makePEM()).publicKey])
        #expect(refusal { try pack(made.file, stranger) } == "token-unknown-key")
    }
}
