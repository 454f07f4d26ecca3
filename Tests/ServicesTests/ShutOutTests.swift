// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Administrators who shut each other out")
struct ShutOutTests {
    private struct Pair {
        let house: TestHouse
        let first: Actor
        let second: Actor

        static func make() async throws -> Pair {
            let house = try await TestHouse.make()
            return Pair(house: house, first: try await give("satu", house), second: try await give("dua", house))
        }

        private static func give(_ login: String, _ house: TestHouse) async throws -> Actor {
            let given = try await house.door.giveSignIn(
                NewSignIn(login: login, name: login, role: .administrator), by: .system("test"))
            return Actor(account: given.signIn.id, role: .administrator, name: login)
        }

        func act(_ deed: Deed, by actor: Actor, on other: Actor) async throws {
            let account = try #require(other.account)
            switch deed {
            case .close: _ = try await house.door.closeSignIn(account, by: actor)
            case .reset: _ = try await house.door.resetSignIn(account, by: actor)
            }
        }
    }

    enum Deed: CaseIterable { case close, reset }

    @Test(arguments: Deed.allCases, Deed.allCases)
    func onlyTheFirstSucceeds(_ firstDeed: Deed, _ secondDeed: Deed) async throws {
        let pair = try await Pair.make()
        try await pair.act(firstDeed, by: pair.first, on: pair.second)
        let refused = await #expect(throws: Failure.self) {
            try await pair.act(secondDeed, by: pair.second, on: pair.first)
        }
        #expect(refused?.kind == .unauthenticated)
        let left = try await pair.house.door.listSignIns(login: "satu", by: pair.first).signIns
        #expect(left.count == 1 && left.first?.mustChangePassword == false)
    }

    private func succeeds(_ deed: () async throws -> Void) async -> Bool {
        do {
            try await deed()
            return true
        } catch {
            return false
        }
    }

    @Test(arguments: Deed.allCases)
    func atOnceOneOfTheTwoRemains(_ deed: Deed) async throws {
        let pair = try await Pair.make()
        async let one = succeeds { try await pair.act(deed, by: pair.first, on: pair.second) }
        async let other = succeeds { try await pair.act(deed, by: pair.second, on: pair.first) }
        let succeeded = await [one, other].filter { $0 }
        #expect(succeeded.count == 1)
    }

    @Test func theTerminalResetsALoginAndTheAuditSaysSo() async throws {
        let pair = try await Pair.make()
        let given = try await pair.house.door.resetSignIn(login: "SATU", by: .system("terminal"))
        #expect(given.signIn.id == pair.first.account && given.secondFactor != nil && given.signIn.mustChangePassword)
        let detail = try await pair.house.database.read { transaction in
            try transaction.row(
                "SELECT detail FROM audit WHERE operation = 'account.reset' AND actor = 'system:terminal'")?.text(0)
        }
        #expect(detail == given.signIn.id.description)
        let unknown = await #expect(throws: Failure.self) {
            try await pair.house.door.resetSignIn(login: "tiga", by: .system("terminal"))
        }
        #expect(unknown?.kind == .absent)
    }
}
