// SPDX-License-Identifier: Apache-2.0
import HTML
import TestKit
import Testing
import Text

@testable import Web

@Suite("The page of figures")
struct FiguresPageTests {
    @Test func theMapsLettersAreExplainedInItsTable() throws {
        let map = TileMap("Provinsi", [.init("35", name: "Jawa Timur", 4)], .texts(.indonesian))
        let text = String(decoding: ("\(map)" as HTML).bytes, as: UTF8.self)
        #expect(text.contains(">JI</text>") && text.contains("Jawa Timur (JI)"))
    }

    @Test(arguments: ["on=1850-01-01", "on=31-31-31", "phase=sometime"])
    func aSenselessQuestionComesBackInItsForm(query: String) async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.manager)
        let answer = try await site.send(.get, "/angka?\(query)", cookie: token)
        #expect(answer.status == 400)
        #expect(answer.text.contains("action=\"/angka\"") && answer.text.contains("-error\""))
        try await site.close()
    }
}
