// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Text
import Wire

/// The API description (OpenAPI 3.1), made from the endpoints themselves.
public enum OpenAPI {
    /// The version of the interface.
    public static let version = "1.0.0"

    /// - Parameters:
    ///   - endpoints: All of an installation's; pages are left out.
    ///   - publicURL: Where the installation is reached.
    public static func document(endpoints: [Endpoint], publicURL: String) -> JSONValue {
        var schemas = SchemaCollection()
        schemas.add(Problem.self)
        var paths: [String: [String: JSONValue]] = [:]
        for endpoint in endpoints {
            guard let described = DescribedEndpoint(endpoint).json(&schemas) else { continue }
            paths[endpoint.path, default: [:]][endpoint.method.rawValue.lowercased()] = described
        }
        return .object([
            "openapi": .text("3.1.0"),
            "info": .object([
                "title": .text("Rantau"), "version": .text(version),
                "description": .text(
                    "Social security of Indonesian migrant workers: JKK, JKM and JHT. Amounts are whole rupiah, days "
                        + "are days in Jakarta, keys are 13 characters of Crockford's base 32."),
                "license": .object(["name": .text("Apache-2.0"), "identifier": .text("Apache-2.0")]),
            ]),
            "servers": .list([.object(["url": .text(publicURL)])]),
            "paths": .object(paths.mapValues { .object($0) }),
            "components": .object([
                "schemas": .object(schemas.schemas),
                "responses": .object(problems),
                "securitySchemes": .object([
                    "bearer": .object([
                        "type": .text("http"), "scheme": .text("bearer"),
                        "description": .text("The token that POST /api/v1/sessions gives."),
                    ]),
                    "partner": partners(publicURL),
                ]),
            ]),
        ])
    }

    /// How programs of partners come in.
    private static func partners(_ publicURL: String) -> JSONValue {
        let scopes = PartnerScope.allCases.map { ($0.rawValue, JSONValue.text(meaning(of: $0))) }
        return .object([
            "type": .text("oauth2"),
            "description": .text(
                "Client credentials with private-key JWT (RFC 7523), signed with ES256 or RS256."),
            "flows": .object([
                "clientCredentials": .object([
                    "tokenUrl": .text(publicURL + TokenDesk.path),
                    "scopes": .object(Dictionary(scopes, uniquingKeysWith: { first, _ in first })),
                ])
            ]),
        ])
    }

    static func meaning(of scope: PartnerScope) -> String { ScopeTexts.phrase(scope.rawValue).english }

    /// Every refusal is problem+json (RFC 9457) with a stable code.
    private static var problems: [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        for problem in DescribedProblem.allCases {
            responses[problem.name] = .object([
                "description": .text(problem.meaning),
                "content": .object([
                    "application/problem+json": .object([
                        "schema": .object(["$ref": .text("#/components/schemas/Problem")])
                    ])
                ]),
            ])
        }
        return responses
    }
}

/// The refusals that calls may answer with.
enum DescribedProblem: Int, CaseIterable {
    case badRequest = 400
    case unauthorized = 401
    case forbidden = 403
    case notFound = 404
    case conflict = 409
    case unprocessable = 422
    case tooMany = 429
    case unavailable = 503

    var name: String { "Problem\(rawValue)" }

    var reference: JSONValue { .object(["$ref": .text("#/components/responses/\(name)")]) }

    var meaning: String {
        switch self {
        case .badRequest: "The request is malformed or a value breaks a rule of form."
        case .unauthorized: "Nobody is signed in, or the sign-in does not hold."
        case .forbidden: "The role may not do this."
        case .notFound: "There is no such thing, or the caller may not know that there is."
        case .conflict: "The request contradicts what is recorded."
        case .unprocessable: "The law or the state of the record does not allow it."
        case .tooMany: "Too many requests; Retry-After says when to come again."
        case .unavailable: "Something this needs does not answer now."
        }
    }
}
