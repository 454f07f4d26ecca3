// SPDX-License-Identifier: Apache-2.0
import Testing
import Wire

@testable import Web

@Suite("The API description")
struct OpenAPITests {
    private func description() async throws -> JSONValue {
        let site = try await TestSite.make()
        defer { Task { try await site.close() } }
        return site.site.apiDescription
    }

    /// Every `$ref` below a value.
    private func references(_ value: JSONValue) -> [String] {
        switch value {
        case .object(let fields):
            fields.flatMap { name, value -> [String] in
                if name == "$ref", case .text(let target) = value { return [target] }
                return references(value)
            }
        case .list(let items): items.flatMap(references)
        default: []
        }
    }

    @Test func everyReferenceLeadsSomewhere() async throws {
        let document = try await description()
        for reference in Set(references(document)) {
            let target = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
            #expect(target != nil, "\(reference) leads nowhere")
        }
    }

    @Test func everyOperationHasANameOfItsOwn() async throws {
        guard case .object(let paths)? = try await description()["paths"] else {
            Issue.record("no paths")
            return
        }
        var names: [String] = []
        for case .object(let methods) in paths.values {
            for case .object(let operation) in methods.values {
                if case .text(let name)? = operation["operationId"] { names.append(name) }
            }
        }
        #expect(names.count > 10)
        #expect(Set(names).count == names.count)
    }

    @Test func everyProgramAddressIsDescribedWithItsRefusals() async throws {
        let site = try await TestSite.make()
        let paths = site.site.apiDescription["paths"]
        for endpoint in site.site.endpoints where endpoint.face == .api {
            let operation = paths?[endpoint.path]?[endpoint.method.rawValue.lowercased()]
            for status in ["400", "401", "404", "503"] {
                #expect(operation?["responses"]?[status] != nil, "\(endpoint.path) lacks \(status)")
            }
        }
        try await site.close()
    }

    @Test func theAddressesOfSNAPAreDescribedAndRefuseWhereNoBankIsConnected() async throws {
        let site = try await TestSite.make()
        #expect(site.site.apiDescription["paths"]?["/snap/v1.0/transfer-va/payment"]?["post"] != nil)
        let answer = try await site.send(.post, "/snap/v1.0/transfer-va/payment", body: "{}")
        #expect(answer.status == 400)
        #expect(try answer.json["responseCode"] == .text("4002502"))
        try await site.close()
    }
}
