// SPDX-License-Identifier: Apache-2.0
import TestKit
import Testing

@testable import Web

@Suite("The page of figures")
struct FiguresPageTests {
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
