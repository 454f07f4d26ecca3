// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Testing

@testable import Web

@Suite("The guide for partners' developers")
struct GuideTests {
    @Test(arguments: Language.allCases)
    func everyAddressThatAPartnerMayCallStandsInIt(_ language: Language) async throws {
        let test = try await TestSite.make()
        let page = try await test.send(.get, "/pengembang?lang=\(language.rawValue)").text
        let callable = test.site.endpoints.filter { endpoint in
            endpoint.face == .api && endpoint.operation.roles.contains(.partner) && !endpoint.operation.isPublic
        }
        #expect(callable.count > 15)
        for endpoint in callable { #expect(page.contains(endpoint.path), "\(endpoint.path)") }
        for scope in PartnerScope.allCases { #expect(page.contains("<h3>\(scope.rawValue)</h3>")) }
        #expect(!page.contains("–</p>"), "no value is missing in a sentence")
        try await test.close()
    }
}
